package org.notorturetj.hub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A subscription whose feed is to be sent.
 *
 * @param delivered the SHA-256 of what it accepted last; null for nothing
 * @param round of the changes that it is told of
 * @param attempts in this round, this one included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Subscription(
        long id,
        byte[] targetHash,
        String topic,
        byte[] sealed,
        byte @Nullable [] delivered,
        long round,
        int attempts) {
    static Subscription of(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong(1),
                row.getBytes(2),
                row.getString(3),
                row.getBytes(4),
                row.getBytes(5),
                row.getLong(6),
                row.getInt(7));
    }
}
