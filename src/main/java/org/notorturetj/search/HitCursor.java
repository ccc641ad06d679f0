package org.notorturetj.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.search.match.Rank;

/**
 * A cursor of hits: a rank, bound to its query by a checksum, which catches mistakes. It does not
 * hold the query.
 */
final class HitCursor {
    private static final byte VERSION = 2;
    private static final int CHECKSUM_BYTES = 6;
    private static final int ID_BYTES = 16;
    private static final int LENGTH = 1 + Integer.BYTES + Long.BYTES + ID_BYTES + CHECKSUM_BYTES;

    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

    private HitCursor() {}

    static String encode(Rank rank, String query) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(VERSION).putInt(rank.score()).putLong(rank.order());
        bytes.put(rank.id().getBytes(StandardCharsets.US_ASCII));
        bytes.put(checksum(bytes.array(), query));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Decodes a cursor; null is the first page.
     *
     * @param query everything that makes the list of hits what it is
     * @throws ProblemException if it is not a cursor of this query
     */
    static @Nullable Rank decode(@Nullable String cursor, String query) {
        if (cursor == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes(cursor));
        byte version = buffer.get();
        int score = buffer.getInt();
        long order = buffer.getLong();
        byte[] id = new byte[ID_BYTES];
        buffer.get(id);
        var rank = new Rank(score, order, new String(id, StandardCharsets.US_ASCII));
        // one spelling, this query, and an id
        if (version != VERSION
                || !ID.matcher(rank.id()).matches()
                || !encode(rank, query).equals(cursor)) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        return rank;
    }

    private static byte[] bytes(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new ProblemException(ProblemType.BAD_CURSOR);
    }

    private static byte[] checksum(byte[] bytes, String query) {
        String rank =
                Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, LENGTH - CHECKSUM_BYTES));
        return Arrays.copyOf(Digest.sha256(rank + " " + query), CHECKSUM_BYTES);
    }
}
