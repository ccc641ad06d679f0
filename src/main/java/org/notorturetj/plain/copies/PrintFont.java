package org.notorturetj.plain.copies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.IntPredicate;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.notorturetj.platform.text.normalization.UnicodeForm;

/**
 * Noto Sans with the letters of Latin and Cyrillic alphabets (resources/fonts/noto-sans), and what
 * it cannot show. Without a look at the letters first, a PDF would have another sign in their place
 * and nobody would hear of it.
 */
final class PrintFont {
    static final String FAMILY = "Noto Sans";

    private static final String FOLDER = "/fonts/noto-sans/";

    private final byte[] regular = bytes("NotoSans-Regular.ttf");
    private final byte[] bold = bytes("NotoSans-Bold.ttf");
    private final IntPredicate has;

    PrintFont() {
        CmapLookup inRegular = letters(regular);
        CmapLookup inBold = letters(bold);
        this.has = it -> inRegular.getGlyphId(it) != 0 && inBold.getGlyphId(it) != 0;
    }

    private static byte[] bytes(String file) {
        try (InputStream font = PrintFont.class.getResourceAsStream(FOLDER + file)) {
            return Objects.requireNonNull(font).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup letters(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream regular() {
        return new ByteArrayInputStream(regular);
    }

    InputStream bold() {
        return new ByteArrayInputStream(bold);
    }

    /**
     * A text of which each letter can be printed. What nobody sees is left out, such as marks of
     * direction; unknown spaces become spaces.
     *
     * @param word what stands in brackets for one or several letters that the font has not
     */
    String printable(String text, String word) {
        var printable = new StringBuilder();
        boolean missing = false;
        for (int letter : UnicodeForm.NFC.of(text).codePoints().toArray()) {
            if (Character.isWhitespace(letter) || has.test(letter)) {
                printable.appendCodePoint(letter);
                missing = false;
            } else if (Character.isSpaceChar(letter)) {
                printable.append(' ');
                missing = false;
            } else if (!isInvisible(letter) && !missing) {
                printable.append('[').append(word).append(']');
                missing = true;
            }
        }
        return printable.toString();
    }

    private static boolean isInvisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
