package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits that stand together in a text, or a word for a number.
 *
 * @param digits ASCII digits; empty for a word
 * @param word the word; empty for digits
 * @param guessed whether it holds only letters that look like zeros
 */
record DigitGroup(int from, int to, String digits, String word, boolean guessed) {
    /** A number also where it is glued to a word: "тел960000017", "960000017ро", "№5". */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "no(?=[0-9])|\\p{L}{2,12}+(?=[0-9]{5})|[0-9]{5,15}+(?=\\p{L}{2})|[\\p{L}\\p{N}]++");

    /** Letters in lower case that are written for digits, by mistake or to deceive programs. */
    private static final Map<Character, Character> LOOK_ALIKES =
            Map.of(
                    'o', '0', 'о', '0', 'l', '1', 'i', '1', 'з', '3', 'ч', '4', 's', '5', 'б', '6',
                    'b', '8', 'в', '8');

    /** Longer runs of letters are words. */
    private static final int MAX_ZEROS = 4;

    /** All groups of a text in lower case. */
    static List<DigitGroup> of(String text) {
        List<DigitGroup> groups = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            if (NumberWords.has(token)) {
                groups.add(new DigitGroup(tokens.start(), tokens.end(), "", token, false));
            } else {
                String digits = digits(token);
                if (!digits.isEmpty()) {
                    boolean guessed = token.chars().noneMatch(c -> c >= '0' && c <= '9');
                    groups.add(new DigitGroup(tokens.start(), tokens.end(), digits, "", guessed));
                }
            }
        }
        return groups;
    }

    boolean isWord() {
        return !word.isEmpty();
    }

    /** The digits of a token; empty when it is a word. */
    private static String digits(String token) {
        var digits = new StringBuilder();
        int letters = 0;
        int zeros = 0;
        for (int i = 0; i < token.length(); i++) {
            char character = token.charAt(i);
            if (character >= '0' && character <= '9') {
                digits.append(character);
                continue;
            }
            Character alike = LOOK_ALIKES.get(character);
            if (alike == null) {
                return "";
            }
            zeros += alike == '0' ? 1 : 0;
            letters++;
            digits.append(alike.charValue());
        }
        boolean onlyZeros = letters == token.length() && zeros == letters && letters <= MAX_ZEROS;
        return letters - zeros <= token.length() - letters
                        && (letters < token.length() || onlyZeros)
                ? digits.toString()
                : "";
    }
}
