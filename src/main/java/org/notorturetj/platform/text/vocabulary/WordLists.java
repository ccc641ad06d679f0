package org.notorturetj.platform.text.vocabulary;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.type.DocumentType;
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
                            "licences", Licence.codes(),
                            "removalReasons", Vocabulary.REMOVAL_REASONS));

    /** What readers see beside: states that the server gives, what search finds, and lists. */
    private static final Map<String, List<String>> GIVEN =
            Map.of(
                    "openNow", Vocabulary.OPEN_NOW,
                    "legalReviews", Vocabulary.LEGAL_REVIEWS,
                    "translationReviews", Vocabulary.TRANSLATION_REVIEWS,
                    "types", Vocabulary.FOUND_TYPES,
                    "lists", Vocabulary.LISTS);

    private static final Set<String> OF_THE_DESK = Set.of("removalReasons");

    private static final Map<String, List<String>> ALL = new TreeMap<>(CHOSEN);

    static {
        ALL.putAll(GIVEN);
        for (DocumentType type : DocumentType.values()) {
            for (RecordComponent member : type.facts().getRecordComponents()) {
                OneOf oneOf = member.getAccessor().getAnnotation(OneOf.class);
                if (oneOf != null && !oneOf.vocabulary().isEmpty()) {
                    ALL.put(oneOf.vocabulary(), List.of(oneOf.value()));
                }
            }
        }
    }

    private WordLists() {}

    /** Names of those that editors choose from. */
    public static Set<String> chosen() {
        return Collections.unmodifiableSet(CHOSEN.keySet());
    }

    /** Names of those that readers may meet: all but what is said at the desk alone. */
    public static Set<String> published() {
        Set<String> published = new TreeSet<>(ALL.keySet());
        published.removeAll(OF_THE_DESK);
        return published;
    }

    /** Names of all. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /** The words that a member of the facts of a type may have; empty if any. */
    public static List<String> ofMember(DocumentType type, String member) {
        for (RecordComponent one : type.facts().getRecordComponents()) {
            OneOf oneOf = one.getAccessor().getAnnotation(OneOf.class);
            WordOf wordOf = one.getAccessor().getAnnotation(WordOf.class);
            if (one.getName().equals(member) && (oneOf != null || wordOf != null)) {
                return oneOf == null ? words(wordOf.value()) : List.of(oneOf.value());
            }
        }
        return List.of();
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
