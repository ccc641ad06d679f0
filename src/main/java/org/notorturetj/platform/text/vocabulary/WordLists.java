package org.notorturetj.platform.text.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.platform.text.Licence;

/** The vocabularies that are lists of words in the code, by name. */
public final class WordLists {
    /** What editors choose from. */
    private static final Map<String, List<String>> CHOSEN =
            new TreeMap<>(
                    Map.of(
                            "kinds", Vocabulary.ARTICLE_KINDS,
                            "levels", Vocabulary.LEVELS,
                            "audience", Vocabulary.AUDIENCE,
                            "caseStatuses", Vocabulary.CASE_STATUSES,
                            "contactKinds", Vocabulary.CONTACT_KINDS,
                            "channels", Vocabulary.CHANNELS,
                            "licences", Licence.codes()));

    /** What readers see beside: states that the server gives, what search finds, and lists. */
    private static final Map<String, List<String>> GIVEN =
            Map.of(
                    "lineStatuses", Vocabulary.LINE_STATUSES,
                    "openNow", Vocabulary.OPEN_NOW,
                    "alertStates", Vocabulary.ALERT_STATES,
                    "legalReviews", Vocabulary.LEGAL_REVIEWS,
                    "translationReviews", Vocabulary.TRANSLATION_REVIEWS,
                    "types", Vocabulary.FOUND_TYPES,
                    "lists", Vocabulary.LISTS);

    private static final Map<String, List<String>> ALL = new TreeMap<>(CHOSEN);

    static {
        ALL.putAll(GIVEN);
    }

    private WordLists() {}

    /** Names of those that editors choose from. */
    public static Set<String> chosen() {
        return Collections.unmodifiableSet(CHOSEN.keySet());
    }

    /** Names of all. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * The words of a vocabulary, in their order.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static List<String> words(String vocabulary) {
        List<String> words = ALL.get(vocabulary);
        if (words == null) {
            throw new IllegalArgumentException("no vocabulary " + vocabulary);
        }
        return words;
    }
}
