package org.notorturetj.push.device.registration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.crypto.KeyFile;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.DoorKey;
import org.notorturetj.push.Channel;
import org.notorturetj.push.device.sealing.SealedDevice;

/**
 * Puts confirmed registrations into the database of a running server, sealed as the public door
 * seals them, and waits until the server has sealed them again: for {@code bench/push-throughput}.
 */
public final class RegisterMany {
    private static final int BATCH = 1_000;

    /** A second each. */
    private static final int LOOKS = 300;

    private RegisterMany() {}

    /**
     * Runs it.
     *
     * @param arguments folder of the data, and how many
     */
    public static void main(String... arguments) throws SQLException {
        Path data = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        DoorKey key =
                new KeyFile(data.resolve("keys/device.key"))
                        .read(DispatcherKey::of)
                        .orElseThrow()
                        .door();
        try (Connection connection =
                        EmbeddedDatabase.attach(data).orElseThrow().access().connect(Role.OWNER);
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO device.registration (handle_hash, target_hash, sealed, urgent, digest,
                                    seen_on, confirmed, confirmation_wanted)
                                VALUES (?, ?, ?, true, true, ?, true, false)
                                """)) {
            connection.setAutoCommit(false);
            LocalDate today =
                    LocalDate.ofInstant(ProcessClock.get().instant(), java.time.ZoneOffset.UTC);
            for (int i = 1; i <= count; i++) {
                SealedDevice device = device(i);
                insert.setBytes(
                        1, key.hash("handle", ("bench " + i).getBytes(StandardCharsets.US_ASCII)));
                insert.setBytes(2, device.targetHash(key));
                insert.setBytes(3, device.seal(key));
                insert.setObject(4, today);
                insert.addBatch();
                if (i % BATCH == 0 || i == count) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            untilSealedAgain(connection);
        }
        System.out.println(count + " devices");
    }

    /** As it is some seconds after somebody has registered. */
    private static void untilSealedAgain(Connection connection) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT count(*) FROM device.registration WHERE get_byte(sealed, 0) = 1")) {
            long left;
            int looks = 0;
            do {
                if (looks++ == LOOKS) {
                    throw new IllegalStateException("the server does not seal them again");
                }
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    left = rows.getLong(1);
                }
                connection.commit();
            } while (left > 0);
        }
    }

    private static SealedDevice device(int number) {
        Language[] languages = Language.values();
        return new SealedDevice(
                Channel.TOKEN,
                "a".repeat(22) + ":APA91b" + "b".repeat(117) + number,
                languages[number % languages.length],
                List.of(),
                null,
                null);
    }
}
