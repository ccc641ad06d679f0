package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import org.notorturetj.client.JsonLinesFile.Line;
import org.notorturetj.client.storage.Blob;

/** Reads a file line by line: one line at a time is in memory. */
final class LinesReader implements Closeable {
    private final InputStream in;
    private final int longest;
    private final byte[] step = new byte[8192];
    private int at;
    private int end;
    private long position;

    /**
     * Opens a file.
     *
     * @param longest bytes of a line, without its line feed
     */
    LinesReader(Blob file, int longest) throws IOException {
        this.in = file.open();
        this.longest = longest;
    }

    /**
     * Opens a file whose digest was verified: its lines may be as long as their publisher likes.
     */
    static LinesReader ofVerified(Blob file) throws IOException {
        return new LinesReader(file, Integer.MAX_VALUE);
    }

    /**
     * The next line, without its line feed; null after the last.
     *
     * @throws RefusedException when a line is too long, or the last one has no line feed
     */
    byte[] next() throws IOException, RefusedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        return read(line) ? line.toByteArray() : null;
    }

    /** The next line with its object and its id; null after the last. */
    Line nextLine() throws IOException, RefusedException {
        byte[] line = next();
        return line == null ? null : new Line(line);
    }

    /** Skips a line of any length; false after the last. */
    boolean skip() throws IOException, RefusedException {
        return read(null);
    }

    /** Bytes that were read: where the next line begins. */
    long position() {
        return position;
    }

    private boolean read(ByteArrayOutputStream line) throws IOException, RefusedException {
        boolean any = false;
        while (fill()) {
            int from = at;
            while (at < end && step[at] != '\n') {
                at++;
            }
            any = true;
            position += at - from;
            if (line != null) {
                line.write(step, from, at - from);
                if (line.size() > longest) {
                    throw new RefusedException("a line is too long");
                }
            }
            if (at < end) {
                at++;
                position++;
                return true;
            }
        }
        if (any) {
            throw new RefusedException("the last line has no line feed");
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(step));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
