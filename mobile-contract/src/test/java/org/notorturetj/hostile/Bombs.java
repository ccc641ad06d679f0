package org.notorturetj.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.notorturetj.publisher.SignedFiles;

/** Small bodies that become large, in the codings that a client accepts. */
final class Bombs {
    private static final int MEBIBYTE = 1024 * 1024;

    private Bombs() {}

    static byte[] gzip(byte[] bytes) {
        return gzipped(out -> out.write(bytes));
    }

    /** Zeros after some text: a thousandth of their length. */
    static byte[] gzipZeros(String first, int mebibytes) {
        return gzipped(
                out -> {
                    out.write(SignedFiles.bytes(first));
                    for (int i = 0; i < mebibytes; i++) {
                        out.write(new byte[MEBIBYTE]);
                    }
                });
    }

    /** The same text again and again: not refused before it is read. */
    static byte[] gzipText(String first, String again, int mebibytes) {
        byte[] text = SignedFiles.bytes(again.repeat(MEBIBYTE / again.length()));
        return gzipped(
                out -> {
                    out.write(SignedFiles.bytes(first));
                    for (int i = 0; i < mebibytes; i++) {
                        out.write(text);
                    }
                });
    }

    /**
     * A Brotli stream (RFC 7932) that states a window and then repeats one byte, written bit by bit
     * so that no encoder has to agree to it.
     *
     * @param windowBits 18 to 24
     * @param metablocks each becomes 16 MiB of zeros
     */
    static byte[] brotli(int windowBits, int metablocks) {
        Bits bits = new Bits();
        bits.add(1, 1).add(windowBits - 17, 3);
        for (int i = 0; i < metablocks; i++) {
            metablock(bits);
        }
        // ISLAST and ISLASTEMPTY.
        return bits.add(3, 2).bytes();
    }

    /** The same without an end: the window alone is what it asks for. */
    static byte[] brotliWindow(int windowBits) {
        return Arrays.copyOf(brotli(windowBits, 1), 14);
    }

    /** One literal zero, and one copy of the rest of 16 MiB from a byte before. */
    private static void metablock(Bits bits) {
        int length = 16 * MEBIBYTE;
        // ISLAST 0, six nibbles of MLEN-1, ISUNCOMPRESSED 0.
        bits.add(0, 1).add(2, 2).add(length - 1, 24).add(0, 1);
        // One block type each; NPOSTFIX 0, NDIRECT 0; the context mode; one tree each.
        bits.add(0, 3).add(0, 6).add(0, 2).add(0, 2);
        // Simple prefix codes of one symbol: the literal 0, a command, the distance 16 (1 byte).
        bits.add(1, 2).add(0, 2).add(0, 8);
        // Insert 1, copy with 24 extra bits: cell 128 + ... of RFC 7932, section 5.
        int command = command(1, 23);
        bits.add(1, 2).add(0, 2).add(command, 10);
        bits.add(1, 2).add(0, 2).add(16, 6);
        // Copy length code 23 is 2118 and 24 extra bits; the distance has one extra bit.
        bits.add(length - 1 - 2118, 24).add(0, 1);
    }

    /** The symbol of an insert code below 8 and a copy code above 15, with a distance. */
    private static int command(int insert, int copy) {
        return 384 + ((insert & 7) << 3) + (copy & 7);
    }

    /** Writes numbers from the lowest bit on. */
    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long held;
        private int count;

        Bits add(long value, int width) {
            held |= value << count;
            count += width;
            while (count >= 8) {
                out.write((int) held & 0xff);
                held >>>= 8;
                count -= 8;
            }
            return this;
        }

        byte[] bytes() {
            byte[] whole = out.toByteArray();
            if (count > 0) {
                whole = Arrays.copyOf(whole, whole.length + 1);
                whole[whole.length - 1] = (byte) held;
            }
            return whole;
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] gzipped(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip =
                new GZIPOutputStream(out) {
                    {
                        def.setLevel(Deflater.BEST_SPEED);
                    }
                }) {
            writing.to(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
