package org.notorturetj.push;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jdbi.v3.core.Jdbi;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;

/**
 * Writes a digest into the outbox of a server that runs on its embedded database, and prints its
 * name: part of {@code bench/push-throughput}.
 */
public final class BulkMessage {
    private BulkMessage() {}

    /**
     * Runs it.
     *
     * @param arguments folder of the data
     */
    public static void main(String... arguments) throws SQLException {
        Instant now = ProcessClock.get().instant();
        String nid = RandomId.ofDocument();
        try (Connection desk =
                EmbeddedDatabase.attach(Path.of(arguments[0]))
                        .orElseThrow()
                        .access()
                        .connect(Role.DESK)) {
            // A digest is about no document; what stands there is looked at only when it is
            // withdrawn.
            Jdbi.create(desk)
                    .useHandle(
                            handle ->
                                    handle.execute(
                                            """
                                            INSERT INTO desk.push_message
                                                (nid, kind, document_id, seq, urgent, created_at, expires_at, signature)
                                            SELECT ?, 'digest', ?, max(seq), false, ?, ?, ? FROM published.signed_head
                                            """,
                                            nid,
                                            nid,
                                            now,
                                            now.plus(Duration.ofDays(1))
                                                    .truncatedTo(ChronoUnit.SECONDS),
                                            "kid4567890123456." + "a".repeat(95)));
        }
        System.out.println(nid);
    }
}
