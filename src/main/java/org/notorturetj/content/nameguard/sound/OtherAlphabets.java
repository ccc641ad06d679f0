package org.notorturetj.content.nameguard.sound;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Words that are wholly in another alphabet of the region, as they sound in Cyrillic ({@code
 * other-alphabets.tsv}). Single letters amid others are read as what they are drawn like.
 */
public final class OtherAlphabets {
    private static final int SHORTEST = 3;

    /** Greek letters that are one sound together, as the table reads them one by one. */
    private static final String[][] TOGETHER = {{"оу", "у"}, {"мп", "б"}, {"нт", "д"}, {"гк", "г"}};

    private static final Map<Character, Character> LETTERS = load();

    private OtherAlphabets() {}

    /** How a letter sounds; 0 if it is of no such alphabet. */
    public static char of(char letter) {
        return LETTERS.getOrDefault(letter, (char) 0);
    }

    /** How a folded word sounds; null if it is not wholly of one such alphabet. */
    public static @Nullable String heard(String word) {
        Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
        if (word.length() < SHORTEST
                || !LETTERS.containsKey(word.charAt(0))
                || !word.codePoints().allMatch(it -> Character.UnicodeScript.of(it) == script)) {
            return null;
        }
        var heard = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = of(word.charAt(i));
            if (letter != 0) {
                heard.append(letter);
            }
        }
        String letters = heard.toString();
        if (script == Character.UnicodeScript.GREEK) {
            for (String[] pair : TOGETHER) {
                letters = letters.replace(pair[0], pair[1]);
            }
        }
        return letters;
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> letters = new HashMap<>();
        for (String line : Tables.lines("other-alphabets.tsv")) {
            String[] columns = line.split("\t", -1);
            for (int i = 0; i < columns[1].length(); i++) {
                letters.put(columns[1].charAt(i), columns[0].charAt(0));
            }
        }
        return Map.copyOf(letters);
    }
}
