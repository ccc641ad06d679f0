package org.notorturetj.media.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Bytes that are kept of a file and may be published.
 *
 * @param type of the bytes
 * @param width of a picture in pixels; 0 for what is none
 * @param height of a picture in pixels; 0 for what is none
 * @param bytes not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Of one process for another; nobody compares it.
public record CleanPart(FileType type, int width, int height, byte[] bytes) {
    private static final int MOST_PIXELS_A_SIDE = 12_000;

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(type.name());
        out.writeInt(width);
        out.writeInt(height);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static CleanPart read(DataInputStream in, int most) throws IOException {
        FileType type = Bounds.oneOf(FileType.class, in);
        int width = Bounds.count(in.readInt(), MOST_PIXELS_A_SIDE);
        int height = Bounds.count(in.readInt(), MOST_PIXELS_A_SIDE);
        int length = Bounds.count(in.readInt(), most);
        // As they come: what is only said to come takes no memory.
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new CleanPart(type, width, height, bytes);
    }
}
