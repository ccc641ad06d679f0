package org.notorturetj.client.search;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.text.FoldedText;

/**
 * The words of a text: runs of letters and digits of one script, apostrophes inside included. A
 * word in which somebody has mixed Latin and Cyrillic letters that look alike is written in one.
 */
final class Words {
    /** Nobody looks for longer words; what is longer is cut into words of this length. */
    static final int MAX_LENGTH = 48;

    private static final String LATIN = "aceopxykmhbti";
    private static final String CYRILLIC = "асеорхукмнвти";

    private final String original;
    private final FoldedText folded;
    private final String text;

    private Words(String original) {
        this.original = original;
        this.folded = FoldedText.of(original);
        this.text = folded.text();
    }

    static List<Word> of(String original) {
        return new Words(original).all();
    }

    private List<Word> all() {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = end(i);
            if (end > i) {
                add(i, end, words);
                i = end;
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return words;
    }

    /** The end of the word that begins here; here if none does. */
    private int end(int start) {
        int i = start;
        while (i < text.length() && i - start < MAX_LENGTH) {
            int character = text.codePointAt(i);
            int after = i + Character.charCount(character);
            boolean inside =
                    Character.isLetterOrDigit(character)
                            || (character == '\'' && i > start && isLetter(after));
            if (!inside || (i > start && isSuperscript(i) != isSuperscript(i - 1))) {
                break;
            }
            i = after;
        }
        return i;
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    /** Article 143¹ is one of 143, not 1431. */
    private boolean isSuperscript(int at) {
        char character = original.charAt(folded.start(at));
        return character == '\u00b9'
                || character == '\u00b2'
                || character == '\u00b3'
                || (character >= '\u2070' && character <= '\u2079');
    }

    private void add(int start, int end, List<Word> into) {
        String whole = text.substring(start, end);
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < whole.length(); i++) {
            latin += isLatin(whole.charAt(i)) ? 1 : 0;
            cyrillic += isCyrillic(whole.charAt(i)) ? 1 : 0;
        }
        if (latin == 0 || cyrillic == 0) {
            add(whole, start, end, into);
            return;
        }
        String written =
                cyrillic >= latin
                        ? replaced(whole, LATIN, CYRILLIC)
                        : replaced(whole, CYRILLIC, LATIN);
        if (written == null) {
            split(start, end, into);
        } else {
            add(written, start, end, into);
        }
    }

    /** With its letters of one script in the other; null if some have no double there. */
    private static String replaced(String word, String from, String to) {
        StringBuilder written = new StringBuilder(word.length());
        boolean latin = isLatin(from.charAt(0));
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean foreign = latin ? isLatin(letter) : isCyrillic(letter);
            int at = from.indexOf(letter);
            if (foreign && at < 0) {
                return null;
            }
            written.append(foreign ? to.charAt(at) : letter);
        }
        return written.toString();
    }

    private void split(int start, int end, List<Word> into) {
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            boolean other =
                    i == end
                            || (isLatin(text.charAt(i)) && isCyrillic(text.charAt(i - 1)))
                            || (isCyrillic(text.charAt(i)) && isLatin(text.charAt(i - 1)));
            if (other) {
                add(text.substring(from, i), from, i, into);
                from = i;
            }
        }
    }

    private void add(String written, int start, int end, List<Word> into) {
        Word word = new Word(written, folded.start(start), folded.end(end - 1));
        // Some characters fold into several words (U+FDFA): the first one has the place.
        if (into.isEmpty() || word.start >= into.get(into.size() - 1).end) {
            into.add(word);
        }
    }

    static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    static boolean isCyrillic(char letter) {
        return letter >= '\u0400' && letter < '\u0530';
    }

    /** A folded word and where it stands in the text. */
    static final class Word {
        final String text;
        final int start;
        final int end;

        /** Whether it was typed with another layout than meant, and is written as meant. */
        final boolean wrongKeys;

        Word(String text, int start, int end) {
            this(text, start, end, false);
        }

        Word(String text, int start, int end, boolean wrongKeys) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.wrongKeys = wrongKeys;
        }
    }
}
