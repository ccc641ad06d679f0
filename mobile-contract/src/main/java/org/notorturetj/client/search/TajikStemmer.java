package org.notorturetj.client.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Takes the endings off Tajik words: plurals, izofat, -ро, possessives, the indefinite article, the
 * copula, personal forms of frequent verbs, and verbs that make compounds. Light: it needs no
 * dictionary, and {@code tajik.tsv} lists the exceptions. Words are folded, so that ӣ at the end
 * and izofat are one; hence it takes both.
 */
final class TajikStemmer {
    private static final int LEAST = 3;
    private static final int ROUNDS = 4;

    private static final String[] PERSONS = {"анд", "ам", "ад", "ем", "ед", "ен", "и", ""};
    private static final String[] PAST = {
        "аанд", "ааст", "агон", "аам", "анд", "ани", "аги", "ам", "ан", "аи", "ем", "ед", "а", "и",
        ""
    };
    private static final String[] POSSESSIVES = {
        "амон", "атон", "ашон", "ямон", "ятон", "яшон", "ам", "аш", "ям", "яш"
    };

    private static final Set<String> KEPT = new HashSet<>();
    private static final Set<String> HARD = new HashSet<>();
    private static final Set<String> NOUNS = new HashSet<>();
    private static final Map<String, String> PAST_STEMS = new HashMap<>();
    private static final Map<String, String> PRESENT_STEMS = new HashMap<>();
    private static final Set<String> TAILS = new HashSet<>();

    static {
        for (String[] row : Table.read("tajik.tsv")) {
            String[] words = row[row.length - 1].split(" ");
            for (String word : words) {
                switch (row[0]) {
                    case "keep":
                        KEPT.add(word);
                        break;
                    case "hard":
                        HARD.add(word);
                        break;
                    case "noun":
                        NOUNS.add(word);
                        break;
                    case "tail":
                        TAILS.add(word);
                        break;
                    default:
                        PAST_STEMS.put(row[1], row[1]);
                        PRESENT_STEMS.put(word, row[1]);
                }
            }
        }
    }

    private TajikStemmer() {}

    static String stem(String word) {
        String verb = verb(word);
        if (verb != null) {
            return verb;
        }
        String stem = HARD.contains(word) ? word : word.replace("ъ", "");
        for (int i = 0; i < ROUNDS; i++) {
            String shorter = KEPT.contains(stem) ? stem : withoutTail(withoutEnding(stem));
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        return stem;
    }

    /** The past stem, if it is a form of a verb of the list; otherwise null. */
    private static String verb(String word) {
        if (KEPT.contains(word)) {
            return null;
        }
        String past = past(word);
        if (past == null && word.startsWith("на")) {
            past = past(word.substring(2));
        }
        if (past != null) {
            return past;
        }
        String present = word.startsWith("наме") ? word.substring(4) : word;
        present = word.startsWith("ме") ? word.substring(2) : present;
        if (present.length() == word.length()) {
            return null;
        }
        String asPast = past(present);
        return asPast != null ? asPast : found(present, PERSONS, PRESENT_STEMS);
    }

    private static String past(String word) {
        return found(word, PAST, PAST_STEMS);
    }

    private static String found(String word, String[] endings, Map<String, String> stems) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                String stem = stems.get(word.substring(0, word.length() - ending.length()));
                if (stem != null) {
                    return stem;
                }
            }
        }
        return null;
    }

    private static String withoutEnding(String word) {
        String copula = cut(word, "аст", LEAST);
        if (copula != null) {
            return copula;
        }
        String object = cut(word, "ро", LEAST);
        if (object != null) {
            return object;
        }
        for (String possessive : POSSESSIVES) {
            String owned = cut(word, possessive, LEAST);
            if (owned != null) {
                return owned;
            }
        }
        String yours = cut(word, "ат", 2);
        if (yours != null && NOUNS.contains(yours)) {
            return yours;
        }
        return withoutNumber(word);
    }

    private static String withoutNumber(String word) {
        String many = cut(word, "хо", 2);
        if (many == null) {
            many = cut(word, "гон", LEAST);
            many = many != null && many.endsWith("а") ? many : null;
        }
        if (many == null) {
            many = cut(word, "ен", LEAST);
            many = many != null && many.endsWith("и") ? many : null;
        }
        if (many == null && !word.endsWith("стон")) {
            many = cut(word, "он", LEAST);
        }
        if (many != null) {
            return many;
        }
        for (String ending : new String[] {"и", "е", "у"}) {
            String rest = cut(word, ending, LEAST);
            if (rest != null) {
                return rest;
            }
        }
        return word;
    }

    private static String withoutTail(String word) {
        for (int i = LEAST; i < word.length() - 2; i++) {
            if (TAILS.contains(word.substring(i))) {
                return word.substring(0, i);
            }
        }
        return word;
    }

    /** The word without an ending; null if it has another one, or too little is left. */
    private static String cut(String word, String ending, int least) {
        int length = word.length() - ending.length();
        return length >= least && word.endsWith(ending) ? word.substring(0, length) : null;
    }
}
