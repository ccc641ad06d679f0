package org.notorturetj.platform.text.normalization;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The Stream-Safe Text Process (UAX #15, section 13): after {@value #MOST} combining marks in a row
 * a character that shows nothing is put between them, so that no run is longer. Idempotent, also
 * with a normalization in between.
 */
final class StreamSafeText {
    /** Marks in a row, counted as they are decomposed. The longest that any language needs is 6. */
    static final int MOST = 30;

    /** COMBINING GRAPHEME JOINER, which is invisible and not reordered with marks. */
    static final int JOINER = 0x034F;

    /** What so few characters decompose to is never more than MOST marks. */
    private static final int SURELY_SAFE = 8;

    private static final int ASCII_END = 0x80;

    private StreamSafeText() {}

    /** The text itself, if it is stream-safe already. */
    static String of(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            run = character >= ASCII_END && mayBeMark(character) ? run + 1 : 0;
            if (run > SURELY_SAFE) {
                return joined(text);
            }
            i += Character.charCount(character);
        }
        return text;
    }

    private static String joined(String text) {
        var safe = new StringBuilder(text.length() + text.length() / MOST);
        Map<Integer, Marks> known = new HashMap<>();
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            Marks marks =
                    character < ASCII_END
                            ? Marks.NONE
                            : known.computeIfAbsent(character, Marks::of);
            if (run + marks.leading() > MOST) {
                safe.appendCodePoint(JOINER);
                run = 0;
            }
            safe.appendCodePoint(character);
            run = marks.isAll() ? run + marks.leading() : marks.trailing();
            i += Character.charCount(character);
        }
        return safe.toString();
    }

    /** Marks, and the two halfwidth letters that stand for marks. */
    static boolean mayBeMark(int character) {
        return isMark(character) || character == 0xFF9E || character == 0xFF9F;
    }

    /** More than have a combining class: whatever is drawn onto the letter before it. */
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * The marks that a character decomposes to.
     *
     * @param leading so many before the first letter
     * @param trailing so many after the last letter
     * @param isAll whether there is no letter
     */
    private record Marks(int leading, int trailing, boolean isAll) {
        static final Marks NONE = new Marks(0, 0, false);

        static Marks of(int character) {
            int[] parts =
                    Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                            .codePoints()
                            .toArray();
            int leading = 0;
            while (leading < parts.length && counts(parts[leading])) {
                leading++;
            }
            int trailing = 0;
            while (trailing < parts.length && counts(parts[parts.length - 1 - trailing])) {
                trailing++;
            }
            return new Marks(leading, trailing, leading == parts.length);
        }

        private static boolean counts(int part) {
            return part != JOINER && isMark(part);
        }
    }
}
