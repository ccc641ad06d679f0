package org.notorturetj.push.device.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.HpkeEnvelope;
import org.notorturetj.platform.sealing.SealingKeys;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Seals what devices sent once more, with a key that only dispatchers have. What the public door
 * sealed with a public key takes a hundred microseconds to open: better in a quiet hour than while
 * an alert goes out. A device that was not sealed again yet is woken up all the same.
 */
@ApplicationScoped
public class DeviceResealer {
    /** Sealed in one transaction: whoever registers again meanwhile waits some 30 ms for it. */
    private static final int PAGE = 200;

    /**
     * What was passed over, because it is for another key, or was committed or changed while others
     * with a higher version were looked at, is looked at again after so long.
     */
    private static final Duration PASSED_OVER = Duration.ofHours(1);

    private static final String FROM_THE_DOOR =
            """
            SELECT id, version, target_hash, sealed FROM device.registration
            WHERE confirmed AND get_byte(sealed, 0) = 1 AND version > ?
            ORDER BY version LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String SEALED = "UPDATE device.registration SET sealed = ? WHERE id = ?";

    private static final Logger LOG = Logger.getLogger(DeviceResealer.class);

    private final SealingKeys keys;
    private final DeskDatabase desk;
    private final Clock clock;
    private long lookedAt;
    private Instant began = Instant.MIN;

    DeviceResealer(SealingKeys keys, DeskDatabase desk, Clock clock) {
        this.keys = keys;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sealWhenDue() {
        ScheduledWork.orNextTime("Sealing devices again", this::sealDue);
    }

    /** Seals all that wait for it; nothing on a node without the dispatchers' key. */
    public synchronized void sealDue() {
        Optional<DispatcherKey> key = keys.dispatcher();
        if (key.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(began) || !now.isBefore(began.plus(PASSED_OVER))) {
            began = now;
            lookedAt = 0;
        }
        Page page;
        do {
            page = QuarkusTransaction.requiringNew().call(() -> next(key.get()));
            lookedAt = page.last(); // not before it is committed
        } while (page.more());
    }

    private Page next(DispatcherKey key) {
        return desk.withHandle(
                handle -> {
                    List<Row> rows =
                            handle.createQuery(FROM_THE_DOOR)
                                    .bind(0, lookedAt)
                                    .bind(1, PAGE)
                                    .map((row, context) -> Row.of(row))
                                    .list();
                    PreparedBatch again = handle.prepareBatch(SEALED);
                    rows.forEach(row -> row.seal(key, again));
                    if (again.size() > 0) {
                        again.execute();
                    }
                    return rows.isEmpty()
                            ? new Page(lookedAt, false)
                            : new Page(rows.get(rows.size() - 1).version, rows.size() == PAGE);
                });
    }

    private record Page(long last, boolean more) {}

    /** A registration as the public door sealed it. */
    private static final class Row {
        private final long id;
        private final long version;
        private final byte[] targetHash;
        private final byte[] sealed;

        private Row(long id, long version, byte[] targetHash, byte[] sealed) {
            this.id = id;
            this.version = version;
            this.targetHash = targetHash;
            this.sealed = sealed;
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4));
        }

        /** Adds nothing when it was sealed for a previous key: it will expire. */
        void seal(DispatcherKey key, PreparedBatch again) {
            try {
                again.add(key.sealAgain(targetHash, sealed), id);
            } catch (HpkeEnvelope.NotDecryptableException other) {
                LOG.debug("A registration is for another key");
            }
        }
    }
}
