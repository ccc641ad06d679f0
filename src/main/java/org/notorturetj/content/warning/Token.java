package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param word as written
 * @param sentence the number of its sentence; the full stop after an initial does not end one
 * @param dotted whether a full stop follows immediately
 */
record Token(String word, int sentence, boolean dotted) {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:[-’'][\\p{L}\\p{M}]+)*+");
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?…;:]\\s|\\n\\s*\\n|\\n\\s*[-*#>0-9]");

    /** The full stop after such short words ("г.", initials) does not end a sentence. */
    private static final int ABBREVIATION_LENGTH = 2;

    /** The words of a text. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int sentence = 0;
        int end = 0;
        while (words.find()) {
            boolean afterAbbreviation =
                    !tokens.isEmpty()
                            && tokens.get(tokens.size() - 1).word().length() <= ABBREVIATION_LENGTH
                            && text.charAt(end) == '.';
            String between = text.substring(end, words.start());
            if (SENTENCE_END.matcher(afterAbbreviation ? between.substring(1) : between).find()) {
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

    /** Whether a capital is followed by a small letter, as in a name but not in an acronym. */
    boolean capitalised() {
        return word.length() > ABBREVIATION_LENGTH
                && Character.isUpperCase(word.codePointAt(0))
                && Character.isLowerCase(word.codePointAt(1));
    }

    /** Whether it is one capital letter followed by a full stop. */
    boolean initial() {
        return dotted && word.length() == 1 && Character.isUpperCase(word.codePointAt(0));
    }
}
