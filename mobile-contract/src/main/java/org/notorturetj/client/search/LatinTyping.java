package org.notorturetj.client.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What Tajik and Russian words somebody may have meant who typed in Latin letters. There is no one
 * way to do it, so a word has several readings; {@code latin.tsv} says which letter stands for
 * what, and how likely that is.
 */
final class LatinTyping {
    static final int MOST_READINGS = 10;

    private static final int MOST_STEPS = 600;
    private static final int LONGEST = 30;
    private static final int LONGEST_KEY = 4;
    private static final String VOWELS = "аеиоуыэюя";
    private static final Map<String, List<Reading>> TABLE = new HashMap<>();

    static {
        for (String[] row : Table.read("latin.tsv")) {
            List<Reading> readings = new ArrayList<>();
            for (String cell : row[1].split(" ", -1)) {
                int colon = cell.indexOf(':');
                String letters = colon < 0 ? cell : cell.substring(0, colon);
                int cost = colon < 0 ? 0 : Integer.parseInt(cell.substring(colon + 1));
                readings.add(new Reading("-".equals(letters) ? "" : letters, cost, 0));
            }
            TABLE.put(row[0], readings);
        }
    }

    private LatinTyping() {}

    /**
     * Readings of a folded word with what they cost, the likeliest first; none for what is not
     * written in Latin letters, or too long.
     */
    static Map<String, Integer> readings(String word) {
        Map<String, Integer> readings = new LinkedHashMap<>();
        if (word.length() > LONGEST) {
            return readings;
        }
        PriorityQueue<Reading> open = new PriorityQueue<>();
        open.add(new Reading("", 0, 0));
        for (int steps = 0; steps < MOST_STEPS && !open.isEmpty(); steps++) {
            Reading next = open.remove();
            if (next.at == word.length()) {
                if (!readings.containsKey(next.letters)) {
                    readings.put(next.letters, next.cost);
                }
                if (readings.size() == MOST_READINGS) {
                    break;
                }
                continue;
            }
            expand(next, word, open);
        }
        return readings;
    }

    private static void expand(Reading from, String word, PriorityQueue<Reading> open) {
        for (int length = 1; length <= LONGEST_KEY && from.at + length <= word.length(); length++) {
            List<Reading> found = TABLE.get(word.substring(from.at, from.at + length));
            if (found == null) {
                continue;
            }
            // A pair of letters that is usually one sound is rarely two.
            int apart = length == 1 && isPair(word, from.at) ? 2 : 0;
            for (Reading each : found) {
                if (!mayFollow(from.letters, each.letters)) {
                    continue;
                }
                open.add(
                        new Reading(
                                from.letters + each.letters,
                                from.cost + each.cost + apart,
                                from.at + length));
            }
        }
    }

    /** й stands beside vowels, э begins a syllable, ы follows most consonants. */
    private static boolean mayFollow(String before, String next) {
        boolean first = before.isEmpty();
        char last = first ? ' ' : before.charAt(before.length() - 1);
        boolean afterVowel = VOWELS.indexOf(last) >= 0;
        switch (next) {
            case "й":
            case "э":
                return first || afterVowel;
            case "ы":
                return !first && !afterVowel && "гжкхчшщй".indexOf(last) < 0;
            case "ь":
            case "ъ":
                return !first && !afterVowel;
            default:
                return true;
        }
    }

    private static boolean isPair(String word, int at) {
        return at + 2 <= word.length() && TABLE.containsKey(word.substring(at, at + 2));
    }

    /** Some letters, how unlikely they are, and how much of the word they read. */
    private static final class Reading implements Comparable<Reading> {
        final String letters;
        final int cost;
        final int at;

        Reading(String letters, int cost, int at) {
            this.letters = letters;
            this.cost = cost;
            this.at = at;
        }

        /** The likeliest, and of those the farthest, first; then always in the same order. */
        @Override
        public int compareTo(Reading other) {
            int byCost = Integer.compare(cost, other.cost);
            int byLength = byCost != 0 ? byCost : Integer.compare(other.at, at);
            return byLength != 0 ? byLength : letters.compareTo(other.letters);
        }
    }
}
