package org.notorturetj.platform.text.normalization;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts that look alike equal, and keeps the way back to the original: compatibility
 * composition (NFKC, UAX #15), decimal digits of every script as ASCII digits, and without
 * characters that nobody sees. Letters keep their case and their script.
 */
public final class TextNormalizer {
    private static final int ASCII = 0x80;

    private TextNormalizer() {}

    /** Normalises plain text. */
    public static TrackedText plain(String text) {
        return normalized(TrackedText.of(text));
    }

    /** Normalises Markdown as written, with its entities and backslash escapes decoded. */
    public static TrackedText markdown(String markdown) {
        return normalized(TextDecoding.escapes(TextDecoding.entities(TrackedText.of(markdown))));
    }

    /** Normalises HTML as readers see it: without tags, with its entities decoded. */
    public static TrackedText html(String html) {
        return normalized(TextDecoding.entities(TextDecoding.tags(TrackedText.of(html))));
    }

    /** Normalises a link, with its percent encoding decoded. */
    public static TrackedText link(String link) {
        return normalized(TextDecoding.percents(TrackedText.of(link)));
    }

    /** The same text with one space, line break or empty line for each run of blanks. */
    public static TrackedText singleSpaced(TrackedText text) {
        return TextDecoding.blanks(text);
    }

    /** The same text in lower case, by the rules of no particular language. */
    public static TrackedText lowerCase(TrackedText text) {
        String from = text.text();
        var lower = new TrackedText.Builder(text);
        for (int i = 0; i < from.length(); ) {
            int end = i + Character.charCount(from.codePointAt(i));
            if (isLower(from.charAt(i))) {
                lower.copy(i, end);
            } else {
                lower.replace(i, end, from.substring(i, end).toLowerCase(Locale.ROOT));
            }
            i = end;
        }
        return lower.build();
    }

    private static TrackedText normalized(TrackedText text) {
        String from = text.text();
        var normal = new TrackedText.Builder(text);
        for (int i = 0; i < from.length(); ) {
            int end = segmentEnd(from, i);
            if (end == i + 1 && isNormal(from.charAt(i))) {
                normal.copy(i, end);
            } else {
                normal.replace(i, end, segment(from, i, end));
            }
            i = end;
        }
        return normal.build();
    }

    /** ASCII and the Cyrillic of all languages of the Coalition, without marks: the common case. */
    private static boolean isNormal(char character) {
        return character < ASCII
                || (character >= 0x0400 && character <= 0x052F && Character.isLetter(character));
    }

    private static boolean isLower(char character) {
        return isNormal(character) && Character.toLowerCase(character) == character;
    }

    /** The end of a character with everything that may be composed with it. */
    private static int segmentEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        for (int i = 0; i < StreamSafeText.MOST && end < text.length(); i++) {
            int next = text.codePointAt(end);
            if ((next < 0x1100 && Character.isLetter(next))
                    || next < ASCII
                    || !(composes(next) || HiddenCharacters.isInvisible(next))) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static String segment(String text, int from, int to) {
        var visible = new StringBuilder();
        text.substring(from, to)
                .codePoints()
                .filter(character -> !HiddenCharacters.isInvisible(character))
                .forEach(visible::appendCodePoint);
        var digits = new StringBuilder();
        Normalizer.normalize(visible, Normalizer.Form.NFKC)
                .codePoints()
                .map(TextNormalizer::digit)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** Decimal digits of any script, and digits in circles that NFKC leaves alone. */
    // Only of numbers: for letters getNumericValue means digits of base 36.
    @SuppressWarnings("CharacterGetNumericValue")
    private static int digit(int character) {
        int type = Character.getType(character);
        int value =
                type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER
                        ? Character.getNumericValue(character)
                        : -1;
        return value >= 0 && value <= 9 ? '0' + value : character;
    }

    /** Whether a character may be composed with the one before it: marks, and parts of Hangul. */
    private static boolean composes(int character) {
        int first =
                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                        .codePointAt(0);
        return StreamSafeText.isMark(first) || (first >= 0x1160 && first <= 0x11FF);
    }
}
