package org.notorturetj.client;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.notorturetj.client.storage.Blob;

/** A part of other bytes, such as a part of a pack. */
final class Slice implements Blob {
    private final Blob whole;
    private final long from;
    private final long length;

    Slice(Blob whole, long from, long length) {
        this.whole = whole;
        this.from = from;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = whole.open();
        long left = from;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0) {
                in.close();
                throw new EOFException("a part is missing");
            }
            left -= skipped;
        }
        return new Bounded(in, length);
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = left == 0 ? -1 : super.read();
            left -= next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            int count = left == 0 ? -1 : super.read(bytes, offset, (int) Math.min(most, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
