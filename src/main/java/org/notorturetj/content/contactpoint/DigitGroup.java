package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.HashMap;
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
            letters("o0о0l1i1і1z2з3ч4s5б6b8в8g9q9");

    /** Words of only such letters that are no words of a language. */
    private static final Pattern MIXED =
            Pattern.compile("(?=[lisz]?[oо]|[lisz]{2}[oо]{2})[oоlisz]{2,4}|[li]|[liz]{2,4}");

    /** Longer runs of letters are words. */
    private static final int MAX_LETTERS = 4;

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

    private static Map<Character, Character> letters(String pairs) {
        Map<Character, Character> letters = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            letters.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(letters);
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
        boolean only =
                letters <= MAX_LETTERS && (zeros == letters || MIXED.matcher(token).matches());
        boolean few = letters - zeros <= token.length() - letters;
        return (letters == token.length() ? only : few) ? digits.toString() : "";
    }
}
