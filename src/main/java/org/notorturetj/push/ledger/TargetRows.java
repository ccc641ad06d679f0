package org.notorturetj.push.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.notorturetj.api.text.Language;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Recipients;
import org.notorturetj.push.Target;

/** Writes the targets of a message into the ledger: however many, in one statement. */
final class TargetRows {
    private TargetRows() {}

    /** Writes them; those that are there stay as they are. */
    static void insert(Handle handle, PushMessage message, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        boolean urgent = message.wakeup().urgent();
        handle.createUpdate(
                        """
                        INSERT INTO desk.push_target (message_id, target, way, language, priority, next_at)
                        SELECT ?, r.target, r.way, r.language, r.priority, r.next_at
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::smallint[], ?::timestamptz[])
                            AS r(target, way, language, priority, next_at)
                        ON CONFLICT DO NOTHING
                        """)
                .bind(0, message.id())
                .bindArray(1, String.class, column(rows, Row::target))
                .bindArray(2, String.class, column(rows, row -> word(row.channel())))
                .bindArray(3, String.class, column(rows, row -> row.language().tag()))
                .bindArray(
                        4,
                        Short.class,
                        column(
                                rows,
                                row -> (short) TargetPriority.of(urgent, row.channel()).number()))
                .bindArray(5, String.class, column(rows, row -> row.notBefore().toString()))
                .execute();
    }

    private static List<Object> column(List<Row> rows, Function<Row, Object> of) {
        return rows.stream().map(of).toList();
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A target of a message.
     *
     * @param target name of a topic, or number of a device
     * @param notBefore when it may be tried first
     */
    record Row(String target, Channel channel, Language language, Instant notBefore) {
        static Row of(Target topic, Instant now) {
            return new Row(topic.address(), topic.channel(), topic.language(), now);
        }

        static Row of(Recipients.Recipient recipient) {
            return new Row(
                    Long.toString(recipient.id()),
                    recipient.channel(),
                    recipient.language(),
                    recipient.notBefore());
        }
    }
}
