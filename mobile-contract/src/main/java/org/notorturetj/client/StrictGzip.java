package org.notorturetj.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One member of gzip (RFC 1952) and nothing after it. Java's own passes over what follows, and
 * takes several members for one file.
 */
final class StrictGzip extends InflaterInputStream {
    private static final int BUFFER = 4096;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final CRC32 crc = new CRC32();
    private long length;
    private boolean ended;

    StrictGzip(InputStream compressed) throws IOException {
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
            throw new IOException("a gzip member is cut, padded or wrong");
        }
        inf.end();
        return -1;
    }

    private static long number(byte[] bytes, int at) {
        int value = 0;
        for (int i = 3; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        // The sum is unsigned, the length counts modulo 2^32 and is compared as an int.
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

    private void skipText(boolean there) throws IOException {
        while (there && next() != 0) {
            // A name or a comment, ended by a zero: nobody needs it.
        }
    }
}
