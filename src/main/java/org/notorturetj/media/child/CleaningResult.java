package org.notorturetj.media.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a file, or why it is not taken.
 *
 * @param refusal null if it is taken
 * @param type what the file was; null if it is not taken
 * @param parts renditions of a picture, the narrowest first and WebP before JPEG of each width; of
 *     other files the clean file, and after it renditions of a first page
 * @param placeholder BlurHash of a picture or a first page, 4 × 3 parts in 28 letters; empty for
 *     others
 * @param pages of a PDF; 0 for others
 * @param milliseconds that audio lasts; 0 for others
 * @param text plain text of a PDF, 100,000 characters at most; empty for others
 */
public record CleaningResult(
        @Nullable Refusal refusal,
        @Nullable FileType type,
        List<CleanPart> parts,
        String placeholder,
        int pages,
        int milliseconds,
        String text) {
    /** Renditions of a picture, and the file itself. */
    static final int MOST_PARTS = 8;

    /** Characters of text: all are looked at for names, and a file of more is refused. */
    public static final int MOST_TEXT = 2_000_000;

    /** Bytes of all parts. */
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private static final int MOST_PLACEHOLDER = 40;
    private static final int MOST_PAGES = 10_000;
    private static final int REFUSED = 1;
    private static final int TAKEN = 2;

    public CleaningResult {
        parts = List.copyOf(parts);
    }

    public static CleaningResult refused(Refusal refusal) {
        return new CleaningResult(refusal, null, List.of(), "", 0, 0, "");
    }

    /** Writes it and leaves the stream open. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        if (refusal != null || type == null) {
            out.writeByte(REFUSED);
            out.writeUTF((refusal == null ? Refusal.UNREADABLE : refusal).name());
        } else {
            out.writeByte(TAKEN);
            out.writeUTF(type.name());
            out.writeByte(parts.size());
            for (CleanPart part : parts) {
                part.write(out);
            }
            writeText(out, placeholder);
            out.writeInt(pages);
            out.writeInt(milliseconds);
            writeText(out, text);
        }
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote, and trusts no number in it: who wrote it has read a
     * stranger's file.
     *
     * @throws IOException also if it is not a result
     */
    public static CleaningResult read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        switch (in.readByte()) {
            case REFUSED -> {
                return refused(Bounds.oneOf(Refusal.class, in));
            }
            case TAKEN -> {
                FileType type = Bounds.oneOf(FileType.class, in);
                List<CleanPart> parts = new ArrayList<>();
                int bytes = MOST_BYTES;
                for (int left = Bounds.count(in.readByte(), MOST_PARTS); left > 0; left--) {
                    CleanPart part = CleanPart.read(in, bytes);
                    bytes -= part.bytes().length;
                    parts.add(part);
                }
                String placeholder = readText(in, MOST_PLACEHOLDER);
                int pages = Bounds.count(in.readInt(), MOST_PAGES);
                int milliseconds = Bounds.count(in.readInt(), Integer.MAX_VALUE);
                return new CleaningResult(
                        null,
                        type,
                        parts,
                        placeholder,
                        pages,
                        milliseconds,
                        readText(in, MOST_TEXT));
            }
            default -> throw new IOException("no result of a cleaning");
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String readText(DataInputStream in, int most) throws IOException {
        int length = Bounds.count(in.readInt(), most);
        StringBuilder text = new StringBuilder();
        for (int left = length; left > 0; left--) {
            text.append(in.readChar());
        }
        return text.toString();
    }
}
