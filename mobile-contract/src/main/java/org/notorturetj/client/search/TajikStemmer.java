package org.notorturetj.client.search;

import java.util.HashSet;
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
    private static final String VOWELS = "аеиоуэюя";

    private static final String[] POSSESSIVES = {
        "амон", "атон", "ашон", "ямон", "ятон", "яшон", "ам", "аш", "ям", "яш"
    };

    private static final String[] COPULAS = {"аст", "ест", "анд"};

    private static final Set<String> KEPT = new HashSet<>();
    private static final Set<String> LIGHT = new HashSet<>();
    private static final Set<String> HARD = new HashSet<>();
    private static final Set<String> NOUNS = new HashSet<>();
    private static final Set<String> TAILS = new HashSet<>();

    static {
        for (String[] row : Table.read("tajik.tsv")) {
            String[] words = row[row.length - 1].split(" ", -1);
            for (String word : words) {
                switch (row[0]) {
                    case "keep":
                        KEPT.add(word);
                        break;
                    case "light":
                        LIGHT.add(row[1] + " " + word);
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
                        break;
                }
            }
        }
    }

    private TajikStemmer() {}

    /** Whether a verb says nothing after a noun: занг задан is to call, not to beat. */
    static boolean isLight(String noun, String verb) {
        return LIGHT.contains(noun + " " + verb);
    }

    static String stem(String word) {
        String verb = KEPT.contains(word) ? null : TajikVerbs.stem(word);
        if (verb != null) {
            return verb;
        }
        String soft = word.replace("ъ", "");
        String stem = HARD.contains(word) || soft.isEmpty() ? word : soft;
        for (int i = 0; i < ROUNDS; i++) {
            String shorter = KEPT.contains(stem) ? stem : withoutTail(withoutEnding(stem));
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        return stem;
    }

    private static String withoutEnding(String word) {
        for (String copula : COPULAS) {
            String rest = cut(word, copula, "анд".equals(copula) ? LEAST + 1 : LEAST);
            if (rest != null) {
                return rest;
            }
        }
        for (String comparative : new String[] {"тарин", "тар"}) {
            String rest = cut(word, comparative, LEAST + 1);
            if (rest != null) {
                return rest;
            }
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
        for (String ending : new String[] {"ву", "ю"}) {
            String and = cut(word, ending, LEAST);
            if (and != null && VOWELS.indexOf(and.charAt(and.length() - 1)) >= 0) {
                return and;
            }
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
