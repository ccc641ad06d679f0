package org.notorturetj.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Content codings: none, gzip or Brotli, once, and never past a limit of decoded bytes. */
final class ContentCoding {
    private static final int STEP = 8192;

    private ContentCoding() {}

    /**
     * Decodes what a mirror sent.
     *
     * @param name the value of Content-Encoding, or null
     * @throws IOException when it does not have this coding
     * @throws RefusedException for any other coding, or more than one
     */
    static InputStream open(InputStream coded, String name) throws IOException, RefusedException {
        switch (name == null ? "" : name.trim().toLowerCase(Locale.ROOT)) {
            case "":
            case "identity":
                return coded;
            case "gzip":
                return new StrictGzipInputStream(coded);
            case "br":
                return BrotliDecoder.current().open(coded);
            default:
                throw new RefusedException(
                        "a response has a content coding that was not requested");
        }
    }

    /** Decodes a file whose first bytes tell its coding: a pack from a USB stick. */
    static InputStream detect(InputStream file) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(file);
        int first = peeked.read();
        if (first < 0) {
            return peeked;
        }
        peeked.unread(first);
        if (first == '{') {
            return peeked;
        }
        return first == 0x1f
                ? new StrictGzipInputStream(peeked)
                : BrotliDecoder.current().open(peeked);
    }

    /**
     * Decodes a response as it comes.
     *
     * @param coded read to its end, unless the limit is passed or it is broken
     * @param name the value of Content-Encoding, or null
     * @param limit of decoded bytes
     * @param to gets what was decoded, even if the rest is broken
     * @throws IOException when it is broken, incomplete, or has bytes after its end
     * @throws RefusedException when it is too long, or has an unknown coding
     */
    static void decode(InputStream coded, String name, long limit, OutputStream to)
            throws IOException, RefusedException {
        long decoded = 0;
        byte[] step = new byte[STEP];
        try (InputStream in = open(coded, name)) {
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                decoded += count;
                if (decoded > limit) {
                    throw new RefusedException("a response is too long");
                }
                to.write(step, 0, count);
            }
            if (coded.read() >= 0) {
                throw new IOException("there are bytes after the encoded response");
            }
        }
    }

    /**
     * One gzip member (RFC 1952) and nothing after it. Java's own ignores what follows, and reads
     * several members as one file.
     */
    static final class StrictGzipInputStream extends InflaterInputStream {
        private static final int BUFFER = 4096;
        private static final int HEADER_CRC = 2;
        private static final int EXTRA = 4;
        private static final int NAME = 8;
        private static final int COMMENT = 16;

        private final CRC32 crc = new CRC32();
        private long length;
        private boolean ended;

        StrictGzipInputStream(InputStream compressed) throws IOException {
            super(compressed, new Inflater(true), BUFFER);
            if (next() != 0x1f || next() != 0x8b || next() != 8) {
                throw new IOException("not gzip");
            }
            int flags = next();
            skipBytes(6);
            if ((flags & EXTRA) != 0) {
                skipBytes(next() | (next() << 8));
            }
            skipText((flags & NAME) != 0);
            skipText((flags & COMMENT) != 0);
            skipBytes((flags & HEADER_CRC) != 0 ? 2 : 0);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (ended) {
                return -1;
            }
            int count = super.read(bytes, from, most);
            if (count >= 0) {
                crc.update(bytes, from, count);
                length += count;
                return count;
            }
            ended = true;
            int spare = inf.getRemaining();
            byte[] after = new byte[9];
            int held = Math.min(spare, after.length);
            System.arraycopy(buf, len - spare, after, 0, held);
            int more = 0;
            while (held < after.length && more >= 0) {
                held += more;
                more = in.read(after, held, after.length - held);
            }
            boolean whole = held == 8;
            if (!whole || number(after, 0) != crc.getValue() || number(after, 4) != (int) length) {
                throw new IOException("a gzip member is truncated, padded or corrupt");
            }
            return -1;
        }

        /** Frees the memory that Java's own leaves to the garbage collector. */
        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }

        private static long number(byte[] bytes, int at) {
            int value = 0;
            for (int i = 3; i >= 0; i--) {
                value = (value << 8) | (bytes[at + i] & 0xff);
            }
            // The checksum is unsigned; the length is modulo 2^32 and is compared as an int.
            return at == 0 ? value & 0xffffffffL : value;
        }

        private int next() throws IOException {
            int value = in.read();
            if (value < 0) {
                throw new EOFException("gzip ends too early");
            }
            return value;
        }

        private void skipBytes(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                next();
            }
        }

        private void skipText(boolean present) throws IOException {
            while (present && next() != 0) {
                // A name or a comment, ended by a zero byte: not needed.
            }
        }
    }
}
