package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into {@link Words}. */
final class WordReader {
    private static final int STRESS = 0x301;

    /** An invisible mark. */
    private static final int JOINER = 0x34F;

    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u00AC";
    private static final String APOSTROPHES = "'\u2019\u02BC\u2018`";

    private final String source;
    private final List<Words.Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int from;
    private int line;
    private int lineOfWord;

    WordReader(String source) {
        this.source = source;
    }

    List<Words.Word> read() {
        for (int i = 0; i < source.length(); ) {
            int character = source.codePointAt(i);
            int next = i + Character.charCount(character);
            if (isPart(character)) {
                if (word.isEmpty()) {
                    from = i;
                    lineOfWord = line;
                }
                append(character);
            } else if (!isIgnored(character)) {
                int joined = joined(character, next);
                if (joined < 0) {
                    end(i);
                } else {
                    next = joined;
                }
            }
            line += lineFeeds(i, next);
            i = next;
        }
        end(source.length());
        return words;
    }

    /** Where the second half of a word goes on; -1 if the word ends here. */
    private int joined(int character, int next) {
        if (word.isEmpty()) {
            return -1;
        }
        boolean hyphen = HYPHENS.indexOf(character) >= 0;
        int at = next;
        while (hyphen && at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        boolean joins =
                (hyphen || APOSTROPHES.indexOf(character) >= 0)
                        && Character.isLetter(word.codePointBefore(word.length()))
                        && at < source.length()
                        && Character.isLetter(source.codePointAt(at))
                        && (at == next || source.substring(next, at).indexOf('\n') >= 0);
        return joins ? at : -1;
    }

    private void append(int character) {
        int lower = Character.toLowerCase(character);
        if (lower == 'ё') {
            word.append('е');
        } else if (lower != STRESS) {
            word.appendCodePoint(lower);
        }
    }

    private void end(int at) {
        if (!word.isEmpty()) {
            String exact = word.toString();
            words.add(new Words.Word(TajikLetters.without(exact), exact, from, at, lineOfWord));
            word.setLength(0);
        }
    }

    private int lineFeeds(int start, int end) {
        int feeds = 0;
        for (int i = start; i < end; i++) {
            feeds += source.charAt(i) == '\n' ? 1 : 0;
        }
        return feeds;
    }

    private static boolean isPart(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    character != JOINER;
            default -> Character.isLetterOrDigit(character);
        };
    }

    private static boolean isIgnored(int character) {
        return Character.getType(character) == Character.FORMAT || character == JOINER;
    }
}
