package org.notorturetj.content.contactpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers below a thousand as Tajik, Russian and English words, in {@code number-words.txt}. */
final class NumberWords {
    private static final String FILE = "/contactpoints/number-words.txt";
    private static final Map<String, Integer> VALUES = read();
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3);

    private NumberWords() {}

    /** Whether a word in lower case belongs to a number. */
    static boolean has(String word) {
        return VALUES.containsKey(word) || TIMES.containsKey(word);
    }

    /** The digits that somebody writes down who hears these words. */
    static String digits(List<String> words) {
        var digits = new StringBuilder();
        int number = -1;
        int room = 0;
        int times = 1;
        for (String word : words) {
            Integer repeated = TIMES.get(word);
            Integer value = VALUES.get(word);
            if (repeated != null || value == null) {
                times = repeated == null ? 1 : repeated;
                continue;
            }
            if (number >= 0 && value > 0 && value < room) {
                number += value;
            } else {
                append(digits, number);
                number = value;
            }
            if (times > 1) {
                digits.append(value.toString().repeat(times));
                number = -1;
            }
            times = 1;
            room = roomAfter(value);
        }
        append(digits, number);
        return digits.toString();
    }

    private static void append(StringBuilder digits, int number) {
        if (number >= 0) {
            digits.append(number);
        }
    }

    /** "Seven hundred" may go on below a hundred, "twenty" below ten, "seven" not at all. */
    private static int roomAfter(int value) {
        if (value >= 100) {
            return 100;
        }
        return value >= 20 && value % 10 == 0 ? 10 : 0;
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> values = new HashMap<>();
        for (String line : ResourceLines.of(FILE)) {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                values.put(words[i], Integer.valueOf(words[0]));
            }
        }
        return Map.copyOf(values);
    }
}
