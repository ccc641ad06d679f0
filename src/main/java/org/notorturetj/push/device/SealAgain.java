package org.notorturetj.push.device;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/**
 * Seals what devices sent once more, with a key that only dispatchers have. What the public door
 * sealed with a public key takes a hundred microseconds to open: better in a quiet hour than while
 * an alert goes out. A device that was not sealed again yet is woken up all the same.
 */
@ApplicationScoped
public class SealAgain {
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

    private static final String SEALED =
            """
            UPDATE device.registration r SET sealed = s.sealed
            FROM unnest(?::bigint[], ?::bytea[]) AS s(id, sealed) WHERE r.id = s.id
            """;

    private final DeviceKeys keys;
    private final Instance<AgroalDataSource> desk;
    private final Clock clock;
    private long lookedAt;
    private Instant began = Instant.MIN;

    SealAgain(DeviceKeys keys, @DataSource("desk") Instance<AgroalDataSource> desk, Clock clock) {
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
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(FROM_THE_DOOR)) {
            statement.setLong(1, lookedAt);
            statement.setInt(2, PAGE);
            List<Long> ids = new ArrayList<>();
            List<byte[]> sealed = new ArrayList<>();
            long last = lookedAt;
            int looked = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    looked++;
                    last = rows.getLong("version");
                    Optional<byte[]> again =
                            again(key, rows.getBytes("target_hash"), rows.getBytes("sealed"));
                    if (again.isPresent()) {
                        ids.add(rows.getLong("id"));
                        sealed.add(again.get());
                    }
                }
            }
            write(connection, ids, sealed);
            return new Page(last, looked == PAGE);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** Empty when it was sealed for a key of before: it will be forgotten. */
    private static Optional<byte[]> again(DispatcherKey key, byte[] targetHash, byte[] sealed) {
        try {
            return Optional.of(key.sealAgain(targetHash, sealed));
        } catch (Envelope.NotOurs other) {
            return Optional.empty();
        }
    }

    private static void write(Connection connection, List<Long> ids, List<byte[]> sealed)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(SEALED)) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.setArray(2, connection.createArrayOf("bytea", sealed.toArray(byte[][]::new)));
            update.executeUpdate();
        }
    }

    private record Page(long last, boolean more) {}
}
