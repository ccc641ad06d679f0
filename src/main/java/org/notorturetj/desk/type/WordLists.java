package org.notorturetj.desk.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.content.type.Vocabulary;
import org.notorturetj.platform.text.Licence;

/** The vocabularies that are lists of words in the code, by name. */
final class WordLists {
    private static final Map<String, List<String>> ALL =
            new TreeMap<>(
                    Map.of(
                            "kinds", Vocabulary.ARTICLE_KINDS,
                            "levels", Vocabulary.LEVELS,
                            "audience", Vocabulary.AUDIENCE,
                            "caseStatuses", Vocabulary.CASE_STATUSES,
                            "contactKinds", Vocabulary.CONTACT_KINDS,
                            "channels", Vocabulary.CHANNELS,
                            "licences", Licence.codes()));

    private WordLists() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * The words of a vocabulary, in their order.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    static List<String> words(String vocabulary) {
        List<String> words = ALL.get(vocabulary);
        if (words == null) {
            throw new IllegalArgumentException("no vocabulary " + vocabulary);
        }
        return words;
    }
}
