package org.notorturetj.platform.authenticity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words and figures of a text, as they are compared: what a web page, a mail program or a PDF
 * changes while it is copied makes no difference. That is spaces, line ends, capital letters,
 * quotation marks and all other punctuation, ligatures and composed letters, invisible characters
 * (soft hyphens, joiners), hyphens between letters, at the end of a line too, stress marks, and ё
 * for е. What is left is compared letter by letter: a word more or less, or another figure, is a
 * change.
 */
public final class Words {
    private static final Pattern SPACES = Pattern.compile("\\s++");
    private static final int STRESS = 0x301;
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u00AC";
    private static final String APOSTROPHES = "'\u2019\u02BC\u2018`";

    private final String source;
    private final List<Word> all;

    private Words(String source, List<Word> all) {
        this.source = source;
        this.all = List.copyOf(all);
    }

    /**
     * A word.
     *
     * @param text as it is compared
     * @param from where it begins in the source
     * @param to where it ends
     * @param line the number of the line that it begins in
     */
    record Word(String text, int from, int to, int line) {}

    /** The words of a text whose lines are separated by line feeds. */
    public static Words of(String text) {
        String source = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return new Words(source, new Reader(source).read());
    }

    int size() {
        return all.size();
    }

    Word word(int index) {
        return all.get(index);
    }

    /** The words as they are compared. */
    List<String> texts(int from, int to) {
        return all.subList(from, to).stream().map(Word::text).toList();
    }

    /** The source of some words, with the punctuation between them. */
    String source(int from, int to) {
        return from >= to
                ? ""
                : SPACES.matcher(source.substring(all.get(from).from(), all.get(to - 1).to()))
                        .replaceAll(" ");
    }

    /** Whether a line of the source begins with a word. */
    boolean beginsLine(int index) {
        return index == 0
                || index == all.size()
                || all.get(index).line() != all.get(index - 1).line();
    }

    /** Takes a text apart. */
    private static final class Reader {
        private final String source;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int from;
        private int line;
        private int lineOfWord;

        Reader(String source) {
            this.source = source;
        }

        List<Word> read() {
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
                words.add(new Word(word.toString(), from, at, lineOfWord));
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
                        true;
                default -> Character.isLetterOrDigit(character);
            };
        }

        private static boolean isIgnored(int character) {
            return Character.getType(character) == Character.FORMAT || character == '\u034F';
        }
    }
}
