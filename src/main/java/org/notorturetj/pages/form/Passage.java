package org.notorturetj.pages.form;

import java.util.Optional;

import org.notorturetj.platform.text.normalization.HiddenCharacters;

/**
 * A place in a text, as a reader finds it again: some words, with what stands around them.
 *
 * @param from where it begins in the text, in UTF-16 code units from 0
 * @param to where it ends
 */
public record Passage(String before, String words, String after, int from, int to) {
    /** So many letters around the words. */
    private static final int AROUND = 40;

    /** The place between two positions of a text. */
    public static Passage of(String text, int from, int to) {
        int start = Math.min(Math.max(from, 0), text.length());
        int end = Math.min(Math.max(to, start), text.length());
        int first = Math.max(0, start - AROUND);
        int last = Math.min(text.length(), end + AROUND);
        return new Passage(
                (first > 0 ? "…" : "") + line(text.substring(first, start)),
                line(text.substring(start, end)),
                line(text.substring(end, last)) + (last < text.length() ? "…" : ""),
                start,
                end);
    }

    /** Where some words stand first; empty if they do not. */
    public static Optional<Passage> find(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 ? Optional.empty() : Optional.of(of(text, at, at + words.length()));
    }

    /** Where the first character stands that no text may hold; empty if there is none. */
    public static Optional<Passage> hidden(String text) {
        return HiddenCharacters.placeIn(text).map(it -> of(text, it.from(), it.to()));
    }

    /** On one line, with the names of characters that would show something else. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .forEach(
                        character -> {
                            if (Character.isWhitespace(character)) {
                                line.append(' ');
                            } else if (HiddenCharacters.firstIn(Character.toString(character))
                                    .isPresent()) {
                                line.append("[U+%04X]".formatted(character));
                            } else {
                                line.appendCodePoint(character);
                            }
                        });
        return line.toString();
    }

    /** The position, as people count. */
    public int position() {
        return from + 1;
    }
}
