package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param word as it is written
 * @param sentence counts the sentences; an initial with its full stop ends none
 * @param dotted whether a full stop follows at once
 */
record Token(String word, int sentence, boolean dotted) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-’'][\\p{L}\\p{M}]+)*");
    private static final Pattern ENDS = Pattern.compile("[.!?…;:]\\s|\\n\\s*\\n|\\n\\s*[-*#>0-9]");

    /** Abbreviations such as "г." and initials end no sentence. */
    private static final int SHORT = 2;

    /** The words of a text. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int sentence = 0;
        int end = 0;
        while (words.find()) {
            boolean afterShort =
                    !tokens.isEmpty()
                            && tokens.get(tokens.size() - 1).word().length() <= SHORT
                            && text.charAt(end) == '.';
            String between = text.substring(end, words.start());
            if (ENDS.matcher(afterShort ? between.substring(1) : between).find()) {
                sentence++;
            }
            end = words.end();
            boolean dotted = end < text.length() && text.charAt(end) == '.';
            tokens.add(new Token(words.group(), sentence, dotted));
        }
        return tokens;
    }

    String lower() {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Begins with a capital and goes on small: a name does, an abbreviation does not. */
    boolean capitalised() {
        return word.length() > SHORT
                && Character.isUpperCase(word.codePointAt(0))
                && Character.isLowerCase(word.codePointAt(1));
    }

    /** A capital with a full stop. */
    boolean initial() {
        return dotted && word.length() == 1 && Character.isUpperCase(word.codePointAt(0));
    }
}
