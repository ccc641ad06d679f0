package org.notorturetj.media.cleaning;

import java.nio.charset.StandardCharsets;

import org.notorturetj.media.child.FileType;

/** Whether a picture moves. Readers show the first frame and say nothing of the others. */
final class Frames {
    /** Animation control chunk of PNG (third edition, 11.3.6.1). */
    private static final byte[] PNG = "acTL".getBytes(StandardCharsets.US_ASCII);

    /** Animation chunk of WebP (RFC 9649, 2.7.1.1). */
    private static final byte[] WEBP = "ANIM".getBytes(StandardCharsets.US_ASCII);

    /** Where PNG's chunks begin, after its signature. */
    private static final int PNG_CHUNKS = 8;

    private static final int WEBP_CHUNKS = 12;
    private static final int NAME = 4;
    private static final int PNG_OVERHEAD = 12;
    private static final int WEBP_OVERHEAD = 8;

    private Frames() {}

    static boolean several(FileType type, byte[] file) {
        return switch (type) {
            case PNG -> hasChunk(file, PNG_CHUNKS, PNG, true);
            case WEBP -> hasChunk(file, WEBP_CHUNKS, WEBP, false);
            default -> false;
        };
    }

    private static boolean hasChunk(byte[] file, int first, byte[] name, boolean png) {
        long at = first;
        while (at + WEBP_OVERHEAD <= file.length) {
            int nameAt = (int) at + (png ? NAME : 0);
            int lengthAt = (int) at + (png ? 0 : NAME);
            if (java.util.Arrays.equals(file, nameAt, nameAt + NAME, name, 0, NAME)) {
                return true;
            }
            long length = length(file, lengthAt, png);
            at += png ? length + PNG_OVERHEAD : length + (length & 1) + WEBP_OVERHEAD;
        }
        return false;
    }

    private static long length(byte[] file, int at, boolean bigEndian) {
        long length = 0;
        for (int i = 0; i < NAME; i++) {
            int shift = Byte.SIZE * (bigEndian ? NAME - 1 - i : i);
            length |= (file[at + i] & 0xFFL) << shift;
        }
        return length;
    }
}
