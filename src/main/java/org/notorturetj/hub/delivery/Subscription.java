package org.notorturetj.hub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A subscription whose feed is to be sent.
 *
 * @param round of the changes that it is told of
 * @param attempts in this round, this one included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Subscription(
        long id,
        byte[] targetHash,
        String topic,
        byte[] sealed,
        Instant leaseUntil,
        long round,
        int attempts,
        int failures) {
    static Subscription of(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong(1),
                row.getBytes(2),
                row.getString(3),
                row.getBytes(4),
                row.getTimestamp(5).toInstant(),
                row.getLong(6),
                row.getInt(7),
                row.getInt(8));
    }
}
