package org.notorturetj.platform.text.normalization;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Characters that no text may hold, because readers see something else than what is stored: control
 * characters, those that turn the direction of writing (UAX #9), and invisible ones
 * (Default_Ignorable_Code_Point, UAX #44). Three invisible ones are needed in places and allowed
 * there: the joiner and non-joiner beside Arabic letters and between emoji, and the variation
 * selectors of symbols.
 */
public final class HiddenCharacters {
    /**
     * Markdown, then HTML, then once more by a careless page; nobody decodes more often, and a
     * hostile text must not cost more.
     */
    private static final int MAX_DECODINGS = 4;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;
    private static final int ASCII_END = 0x80;

    private HiddenCharacters() {}

    /** The first hidden character of a text, as it is written or after any decoding. */
    public static OptionalInt firstIn(String text) {
        return placeIn(text).map(it -> OptionalInt.of(it.character())).orElse(OptionalInt.empty());
    }

    /** The same, and where it is written. */
    public static Optional<Place> placeIn(String text) {
        TrackedText current = TrackedText.of(text);
        Optional<Place> found = firstAsWritten(current);
        for (int i = 0; i < MAX_DECODINGS && found.isEmpty(); i++) {
            TrackedText next =
                    TextDecoding.percents(TextDecoding.escapes(TextDecoding.entities(current)));
            if (next.text().equals(current.text())) {
                break;
            }
            current = next;
            found = firstAsWritten(current);
        }
        return found;
    }

    private static Optional<Place> firstAsWritten(TrackedText tracked) {
        String text = tracked.text();
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int end = i + Character.charCount(character);
            int after = end < text.length() ? text.codePointAt(end) : -1;
            if (isForbidden(character) && !isNeeded(before, character, after)) {
                return Optional.of(
                        new Place(
                                character, tracked.originalStart(i), tracked.originalEnd(end - 1)));
            }
            before = character;
            i = end;
        }
        return Optional.empty();
    }

    /**
     * Where a hidden character is written, in UTF-16 code units from 0.
     *
     * @param character its code point
     */
    public record Place(int character, int from, int to) {}

    /** Whether a text shows nothing: only spaces, and what is invisible or drawn as blank. */
    public static boolean showsNothing(String text) {
        return TextNormalizer.markdown(text).text().codePoints().noneMatch(HiddenCharacters::shows);
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    false;
            default -> character != 0x2800;
        };
    }

    private static boolean isForbidden(int character) {
        boolean control =
                Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean noncharacter =
                (character & 0xFFFE) == 0xFFFE || isBetween(character, 0xFDD0, 0xFDEF);
        boolean surrogate = isBetween(character, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
        return control
                || noncharacter
                || surrogate
                || character == 0xFFFD
                || isInvisible(character);
    }

    /** Whether a character is drawn as nothing, or only changes how others are drawn. */
    static boolean isInvisible(int character) {
        if (character < 0xAD) {
            return false;
        }
        return Character.getType(character) == Character.FORMAT
                || character == 0x034F
                || isBetween(character, 0x115F, 0x1160)
                || isBetween(character, 0x17B4, 0x17B5)
                || isBetween(character, 0x180B, 0x180F)
                || isBetween(character, 0x2060, 0x206F)
                || character == 0x3164
                || isBetween(character, 0xFE00, 0xFE0F)
                || character == 0xFFA0
                || isBetween(character, 0xFFF0, 0xFFF8)
                || isBetween(character, 0xE0000, 0xE0FFF);
    }

    private static boolean isNeeded(int before, int character, int after) {
        boolean emoji = isSymbol(before) || isBetween(before, 0xFE0E, 0xFE0F);
        if (character == NON_JOINER || character == JOINER) {
            return isArabic(before)
                    || isArabic(after)
                    || (character == JOINER && emoji && isSymbol(after));
        }
        boolean selector = isBetween(character, 0xFE0E, 0xFE0F);
        return selector && (isSymbol(before) || after == KEYCAP);
    }

    private static boolean isArabic(int character) {
        return character >= 0
                && Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC
                && Character.isLetter(character);
    }

    private static boolean isSymbol(int character) {
        if (character < ASCII_END) {
            return false;
        }
        int type = Character.getType(character);
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.OTHER_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.UNASSIGNED;
    }

    private static boolean isBetween(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
