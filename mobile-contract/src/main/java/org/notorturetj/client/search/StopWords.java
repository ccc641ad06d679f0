package org.notorturetj.client.search;

import java.util.HashSet;
import java.util.Set;

/**
 * Words that say nothing about a text. Stop words are neither indexed nor looked for; weak ones
 * ("need", "do") are, but count little.
 */
final class StopWords {
    private static final Set<String> STOP = new HashSet<>();
    private static final Set<String> WEAK = new HashSet<>();
    private static final double WEAK_WEIGHT = 0.25;

    static {
        for (String[] row : Table.read("stopwords.tsv")) {
            for (String word : row[2].split(" ", -1)) {
                if ("stop".equals(row[1])) {
                    STOP.add(row[0] + word);
                } else {
                    WEAK.add(row[0] + word);
                    WEAK.add(row[0] + Stems.of(word, row[0]));
                    // In Latin letters without its soft sign.
                    WEAK.add(row[0] + Stems.of(word.replace("ь", ""), row[0]));
                }
            }
        }
    }

    private StopWords() {}

    static boolean isStop(String word, String language) {
        return STOP.contains(language + word);
    }

    /** In a query, whose language is not known for sure. */
    static boolean isStopInAny(String word) {
        return isStop(word, Stems.TAJIK)
                || isStop(word, Stems.RUSSIAN)
                || isStop(word, Stems.ENGLISH);
    }

    /** How much a word of a query counts. */
    static double weight(String word, String stem, String language) {
        boolean weak = WEAK.contains(language + word) || WEAK.contains(language + stem);
        return weak ? WEAK_WEIGHT : 1;
    }
}
