package org.notorturetj.push.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A message that somebody is still to be told of.
 *
 * @param kind as in the outbox: {@code alert}
 * @param since when its publication was made
 */
public record WaitingMessage(long id, long seq, String kind, boolean urgent, Instant since) {
    static WaitingMessage of(ResultSet row) throws SQLException {
        return new WaitingMessage(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getTimestamp(5).toInstant());
    }
}
