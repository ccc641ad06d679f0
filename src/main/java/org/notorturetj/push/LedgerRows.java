package org.notorturetj.push;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.notorturetj.api.text.Language;

/** Writes the targets of a message into the ledger: however many, in one statement. */
final class LedgerRows {
    private LedgerRows() {}

    /** Writes them; those that are there stay as they are. */
    static void insert(Connection connection, PushMessage message, List<Row> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO desk.push_target (message_id, target, way, language, priority, next_at)
                        SELECT ?, r.target, r.way, r.language, r.priority, r.next_at
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::smallint[], ?::timestamptz[])
                            AS r(target, way, language, priority, next_at)
                        ON CONFLICT DO NOTHING
                        """)) {
            insert.setLong(1, message.id());
            boolean urgent = message.wakeup().urgent();
            insert.setArray(2, connection.createArrayOf("text", column(rows, Row::target)));
            insert.setArray(3, connection.createArrayOf("text", column(rows, Row::wayInTheLedger)));
            insert.setArray(
                    4, connection.createArrayOf("text", column(rows, row -> row.language().tag())));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "smallint",
                            column(rows, row -> Priority.of(urgent, row.way()).number())));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "timestamptz", column(rows, row -> row.notBefore().toString())));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<Row> rows, Function<Row, Object> of) {
        return rows.stream().map(of).toArray();
    }

    /**
     * A target of a message.
     *
     * @param target name of a topic, or number of a device
     * @param notBefore when it may be tried first
     */
    record Row(String target, Target.Way way, Language language, Instant notBefore) {
        static Row of(Target topic, Instant now) {
            return new Row(topic.address(), topic.way(), topic.language(), now);
        }

        static Row of(Recipients.Recipient recipient) {
            return new Row(
                    Long.toString(recipient.id()),
                    recipient.way(),
                    recipient.language(),
                    recipient.notBefore());
        }

        private String wayInTheLedger() {
            return way.name().toLowerCase(Locale.ROOT);
        }
    }
}
