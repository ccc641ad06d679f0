package org.notorturetj.reading.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;

/**
 * A cursor: a position, bound to its list by a checksum. It holds nothing secret; the checksum
 * catches mistakes, and a forged position only shows another page of public records.
 */
final class Cursor {
    private static final byte VERSION = 1;
    private static final int CHECKSUM_BYTES = 6;
    private static final int ID_BYTES = 16;
    private static final int LENGTH = 1 + Long.BYTES + ID_BYTES + CHECKSUM_BYTES;

    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

    private Cursor() {}

    static String encode(ListPosition position, String list) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(VERSION).putLong(position.rank());
        bytes.put(position.documentId().getBytes(StandardCharsets.US_ASCII));
        bytes.put(checksum(bytes.array(), list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Decodes a cursor; null is the start of the list.
     *
     * @throws ProblemException if it is not a cursor of this list
     */
    static ListPosition decode(@Nullable String cursor, String list) {
        if (cursor == null) {
            return ListPosition.START;
        }
        byte[] bytes = bytes(cursor);
        byte[] sent = Arrays.copyOfRange(bytes, LENGTH - CHECKSUM_BYTES, LENGTH);
        if (bytes[0] != VERSION || !Arrays.equals(sent, checksum(bytes, list))) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        long rank = buffer.getLong();
        byte[] id = new byte[ID_BYTES];
        buffer.get(id);
        var position = new ListPosition(rank, new String(id, StandardCharsets.US_ASCII));
        // The checksum can be forged, and Base64 has several spellings of one value. Only
        // document ids may reach the database, and a position must have one URL in caches.
        if (!ID.matcher(position.documentId()).matches()
                || !encode(position, list).equals(cursor)) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        return position;
    }

    private static byte[] bytes(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length != LENGTH) {
                throw new ProblemException(ProblemType.BAD_CURSOR);
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
    }

    private static byte[] checksum(byte[] bytes, String list) {
        String position =
                Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, LENGTH - CHECKSUM_BYTES));
        return Arrays.copyOf(Digest.sha256(position + " " + list), CHECKSUM_BYTES);
    }
}
