package org.notorturetj.client.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form that searches compare: lower case, composed (NFKC), without what nobody sees,
 * Tajik letters as on a Russian keyboard and as in old fonts (қ and ќ are к, ӯ and ў are у), е for
 * ё; й stays й. Spaces and punctuation stay. It keeps where each character came from. Immutable;
 * time and memory grow with the length of the text, whatever it holds.
 */
public final class FoldedText {
    /** Of marks on one character: the Stream-Safe Text Format, UAX #15, section 13. */
    private static final int MAX_MARKS = 30;

    private final String text;
    private final int[] offsets;

    private FoldedText(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** Folds a text. Lone surrogates stay as they are. */
    public static FoldedText of(String original) {
        FoldingTable table = FoldingTable.get();
        int length = original.length();
        StringBuilder folded = new StringBuilder(length);
        int[] offsets = new int[length + 1];
        int i = 0;
        while (i < length) {
            char direct = table.direct(original.charAt(i));
            boolean alone = i + 1 == length || table.direct(original.charAt(i + 1)) != 0;
            if (direct != 0 && alone) {
                offsets = room(offsets, folded.length() + 1);
                offsets[folded.length()] = i++;
                folded.append(direct);
                continue;
            }
            int first = original.codePointAt(i);
            if (table.drops(first)) {
                i += Character.charCount(first);
                continue;
            }
            StringBuilder segment = new StringBuilder(4);
            int end = take(original, i, segment, table);
            String by = segment(segment.toString(), table);
            offsets = room(offsets, folded.length() + by.length());
            Arrays.fill(offsets, folded.length(), folded.length() + by.length(), i);
            folded.append(by);
            i = end;
        }
        offsets = Arrays.copyOf(offsets, folded.length() + 1);
        offsets[folded.length()] = length;
        return new FoldedText(folded.toString(), offsets);
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /**
     * Where that of which a folded character was made begins in the original. Positions count
     * UTF-16 units; that of the end of the folded text is the end of the original.
     *
     * @throws IndexOutOfBoundsException if the position is negative or after the end
     */
    public int start(int position) {
        return offsets[position];
    }

    /**
     * Where that of which a folded character was made ends in the original, exclusive; marks and
     * invisible characters after it belong to it.
     *
     * @throws IndexOutOfBoundsException if there is no character at the position
     */
    public int end(int position) {
        int after = position + 1;
        while (offsets[after] == offsets[position] && after < text.length()) {
            after++;
        }
        return offsets[after];
    }

    /** The folded text. */
    @Override
    public String toString() {
        return text;
    }

    /** Takes one character with its marks, and says where it ends in the text. */
    private static int take(String text, int from, StringBuilder into, FoldingTable table) {
        int marks = 0;
        int i = from;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            if (!table.drops(character)) {
                boolean mark = isMark(character);
                if (into.length() > 0 && !mark) {
                    break;
                }
                if (marks < MAX_MARKS) {
                    into.appendCodePoint(character);
                }
                marks += mark ? 1 : 0;
            }
            i += Character.charCount(character);
        }
        return i;
    }

    static String segment(String segment, FoldingTable table) {
        if (segment.isEmpty()) {
            return "";
        }
        int first = Character.toLowerCase(segment.codePointAt(0));
        if (segment.length() == Character.charCount(segment.codePointAt(0))
                && table.replacement(first) != null) {
            return table.replacement(first);
        }
        StringBuilder folded = new StringBuilder(4);
        String composed = Normalizer.normalize(segment, Normalizer.Form.NFKC);
        for (int i = 0; i < composed.length(); ) {
            int character = composed.codePointAt(i);
            i += Character.charCount(character);
            int lower = Character.toLowerCase(character);
            String by = table.replacement(lower);
            if (by == null) {
                unmarked(lower, folded);
            } else {
                folded.append(by);
            }
        }
        return folded.toString();
    }

    private static void unmarked(int character, StringBuilder into) {
        String parts =
                Normalizer.normalize(new String(Character.toChars(character)), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); ) {
            int part = parts.codePointAt(i);
            i += Character.charCount(part);
            if (!isMark(part)) {
                into.appendCodePoint(part);
            }
        }
    }

    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static int[] room(int[] offsets, int needed) {
        return needed < offsets.length
                ? offsets
                : Arrays.copyOf(offsets, Math.max(needed + 1, offsets.length * 2));
    }
}
