package org.notorturetj.media.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One file to be cleaned, as it goes to the process that opens it.
 *
 * @param covers of a picture, 50 at most; for other files they mean nothing
 * @param file all of its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Of one process for another; nobody compares it.
public record CleaningRequest(List<Cover> covers, byte[] file) {
    /** Covers of one picture. */
    public static final int MOST_COVERS = 50;

    /** Bytes of a file: 25 MB, and what rounds them up. */
    public static final int MOST_BYTES = 25 * 1024 * 1024;

    public CleaningRequest {
        covers = List.copyOf(covers);
        if (covers.size() > MOST_COVERS || file.length > MOST_BYTES) {
            throw new IllegalArgumentException("too many covers, or bytes");
        }
    }

    /** Writes it and leaves the stream open. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(covers.size());
        for (Cover cover : covers) {
            cover.write(out);
        }
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    /** Reads what {@link #write} wrote. */
    public static CleaningRequest read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        List<Cover> covers = new ArrayList<>();
        for (int left = Bounds.count(in.readInt(), MOST_COVERS); left > 0; left--) {
            covers.add(Cover.read(in));
        }
        byte[] file = new byte[Bounds.count(in.readInt(), MOST_BYTES)];
        in.readFully(file);
        return new CleaningRequest(covers, file);
    }
}
