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
 * Cursors: a position, bound to its list by a check value. They hold nothing hidden; the check is
 * against mistakes, and a forged position only shows another page of what is public.
 */
final class Cursor {
    private static final byte VERSION = 1;
    private static final int CHECK_BYTES = 6;
    private static final int ID_BYTES = 16;
    private static final int LENGTH = 1 + Long.BYTES + ID_BYTES + CHECK_BYTES;

    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

    private Cursor() {}

    static String encode(Position position, String list) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(VERSION).putLong(position.rank());
        bytes.put(position.documentId().getBytes(StandardCharsets.US_ASCII));
        bytes.put(check(bytes.array(), list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a cursor.
     *
     * @throws ProblemException when it is not one of this list
     */
    static Position decode(@Nullable String cursor, String list) {
        if (cursor == null) {
            return Position.START;
        }
        byte[] bytes = bytes(cursor);
        byte[] sent = Arrays.copyOfRange(bytes, LENGTH - CHECK_BYTES, LENGTH);
        if (bytes[0] != VERSION || !Arrays.equals(sent, check(bytes, list))) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        long rank = buffer.getLong();
        byte[] id = new byte[ID_BYTES];
        buffer.get(id);
        var position = new Position(rank, new String(id, StandardCharsets.US_ASCII));
        // The check can be forged, and Base64 has several spellings of one value: what is not a
        // document's id never reaches the database, and a position has one address in caches.
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

    private static byte[] check(byte[] bytes, String list) {
        String position =
                Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, LENGTH - CHECK_BYTES));
        return Arrays.copyOf(Digest.sha256(position + " " + list), CHECK_BYTES);
    }
}
