package org.notorturetj.media.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Boxes of an MP4 (ISO/IEC 14496-12, 4.2), as far as they say how long it lasts and how wide it is.
 */
final class Boxes {
    private static final int HEADER = 8;

    /** Of a box that is longer than 32 bits say. */
    private static final int LONG_HEADER = 16;

    private static final int NAME = 4;
    private static final int MILLIS = 1000;

    /** Width and height end a track's header, with 16 bits behind the point each. */
    private static final int SIZE = 8;

    private static final int FRACTION = 16;

    private final ByteBuffer file;

    Boxes(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /** Where what is in a box begins and ends. */
    private record Box(int from, int to) {}

    /**
     * How long it lasts as its header says, in milliseconds; 0 if it says nothing.
     *
     * @throws IndexOutOfBoundsException if its boxes end too early
     */
    long milliseconds() {
        Box header = find("moov", "mvhd");
        if (header == null) {
            return 0;
        }
        // the version, three bytes of flags, and two times of 32 or 64 bits
        boolean isLong = file.get(header.from()) == 1;
        int at = header.from() + (isLong ? 4 + 16 : 4 + 8);
        long perSecond = Integer.toUnsignedLong(file.getInt(at));
        long units = isLong ? file.getLong(at + 4) : Integer.toUnsignedLong(file.getInt(at + 4));
        return perSecond == 0 ? 0 : (long) ((double) units / perSecond * MILLIS);
    }

    /**
     * Width and height in pixels of its first track.
     *
     * @throws IndexOutOfBoundsException if its boxes end too early
     */
    int[] size() throws Refused {
        Box header = find("moov", "trak", "tkhd");
        if (header == null) {
            throw new Refused(org.notorturetj.media.child.Refusal.UNREADABLE);
        }
        return new int[] {
            file.getInt(header.to() - SIZE) >>> FRACTION,
            file.getInt(header.to() - SIZE / 2) >>> FRACTION
        };
    }

    /** The first of each name within the one before. */
    private @Nullable Box find(String... names) {
        Box within = new Box(0, file.capacity());
        for (String name : names) {
            within = first(within, name);
            if (within == null) {
                return null;
            }
        }
        return within;
    }

    private @Nullable Box first(Box within, String name) {
        long at = within.from();
        while (at + HEADER <= within.to()) {
            long length = Integer.toUnsignedLong(file.getInt((int) at));
            int header = HEADER;
            if (length == 1) {
                length = file.getLong((int) at + HEADER);
                header = LONG_HEADER;
            } else if (length == 0) {
                length = within.to() - at;
            }
            if (length < header || length > within.to() - at) {
                return null;
            }
            if (name((int) at + NAME).equals(name)) {
                return new Box((int) at + header, (int) (at + length));
            }
            at += length;
        }
        return null;
    }

    private String name(int at) {
        return new String(file.array(), at, NAME, StandardCharsets.ISO_8859_1);
    }
}
