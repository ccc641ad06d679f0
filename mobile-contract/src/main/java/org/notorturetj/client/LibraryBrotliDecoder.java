package org.notorturetj.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

import org.brotli.dec.BrotliInputStream;

/** {@code org.brotli:dec}, with what it lacks: a limit of the window, and one kind of exception. */
final class LibraryBrotliDecoder implements BrotliDecoder {
    @Override
    public InputStream open(InputStream coded) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(coded);
        int first = peeked.read();
        if (first < 0 || windowBits(first) > MAX_WINDOW_BITS) {
            throw new IOException("no Brotli, or a window that is too large");
        }
        peeked.unread(first);
        try {
            return new Guarded(new BrotliInputStream(peeked));
        } catch (RuntimeException e) {
            throw new IOException("not Brotli", e);
        }
    }

    /**
     * WBITS (RFC 7932, section 9.1), which always ends within the first byte.
     *
     * @param first the first byte of a stream, 0 to 255
     * @return the logarithm of the window, 10 to 24; 99 for the reserved value, which later formats
     *     use for larger windows
     */
    static int windowBits(int first) {
        if ((first & 1) == 0) {
            return 16;
        }
        int next = (first >> 1) & 7;
        if (next != 0) {
            return 17 + next;
        }
        int last = (first >> 4) & 7;
        return last == 0 ? 17 : last == 1 ? 99 : 8 + last;
    }

    /** Whatever the library throws at bytes that it does not expect is a broken stream. */
    private static final class Guarded extends FilterInputStream {
        Guarded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (RuntimeException e) {
                throw new IOException("not Brotli", e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            try {
                return super.read(bytes, from, most);
            } catch (RuntimeException e) {
                throw new IOException("not Brotli", e);
            }
        }
    }
}
