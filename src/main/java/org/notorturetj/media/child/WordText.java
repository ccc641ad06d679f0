package org.notorturetj.media.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text of Word, or why it is not taken.
 *
 * @param refusal null if it is taken
 * @param html as whoever read it has written it: to be cleaned like any other
 * @param leftOut how often something was left out
 */
public record WordText(@Nullable Refusal refusal, String html, Map<LeftOut, Integer> leftOut) {
    /** Of the HTML: some 100 pages. */
    public static final int MOST_LETTERS = 400_000;

    private static final int MOST_BYTES = 4 * MOST_LETTERS;

    public WordText {
        leftOut = Map.copyOf(leftOut);
    }

    public static WordText refused(Refusal refusal) {
        return new WordText(refusal, "", Map.of());
    }

    /** Writes it and leaves the stream open. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeUTF(refusal == null ? "" : refusal.name());
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        for (LeftOut what : LeftOut.values()) {
            out.writeInt(leftOut.getOrDefault(what, 0));
        }
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote, and trusts no number in it.
     *
     * @throws IOException also if it is no such text
     */
    public static WordText read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        String refusal = in.readUTF();
        if (!refusal.isEmpty()) {
            return refused(Bounds.oneOf(Refusal.class, refusal));
        }
        byte[] bytes = in.readNBytes(Bounds.count(in.readInt(), MOST_BYTES));
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (LeftOut what : LeftOut.values()) {
            int times = Bounds.count(in.readInt(), Integer.MAX_VALUE);
            if (times > 0) {
                leftOut.put(what, times);
            }
        }
        return new WordText(null, new String(bytes, StandardCharsets.UTF_8), leftOut);
    }
}
