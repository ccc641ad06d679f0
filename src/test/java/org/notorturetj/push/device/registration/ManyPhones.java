package org.notorturetj.push.device.registration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.crypto.KeyFile;
import org.notorturetj.platform.sealing.DoorKey;
import org.notorturetj.platform.sealing.SealingKeyFiles;
import org.notorturetj.push.Channel;
import org.notorturetj.push.device.sealing.SealedDevice;

/**
 * Many confirmed registrations at once: hashed and sealed as the public door does it, written as
 * the owner of the table. Over HTTP the limits of registering would take hours.
 */
public final class ManyPhones {
    private static final String INSERT =
            """
            INSERT INTO device.registration
                (handle_hash, target_hash, sealed, urgent, digest, seen_on, confirmed, confirmation_wanted)
            VALUES (?, ?, ?, true, false, current_date, true, false) RETURNING id
            """;

    private ManyPhones() {}

    /**
     * Registers them.
     *
     * @param keys the folder of the keys, of which {@code device.key} is needed
     * @return the token of each, by the number that the ledger knows it by
     */
    public static Map<Long, String> register(Connection owner, Path keys, int count)
            throws SQLException {
        DoorKey door =
                new SealingKeyFiles(
                                new KeyFile(keys.resolve("device.key")),
                                new KeyFile(keys.resolve("device-door.key")))
                        .readDoor()
                        .orElseThrow();
        List<Sealed> phones =
                IntStream.range(0, count).parallel().mapToObj(i -> sealed(door, i)).toList();
        Map<Long, String> tokens = new LinkedHashMap<>();
        owner.setAutoCommit(false);
        try (PreparedStatement insert = owner.prepareStatement(INSERT)) {
            for (Sealed phone : phones) {
                insert.setBytes(1, phone.handleHash);
                insert.setBytes(2, phone.targetHash);
                insert.setBytes(3, phone.sealed);
                try (ResultSet rows = insert.executeQuery()) {
                    rows.next();
                    tokens.put(rows.getLong(1), phone.token);
                }
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        return tokens;
    }

    private static Sealed sealed(DoorKey door, int number) {
        Language[] languages = Language.values();
        String token = Phone.token();
        var device =
                new SealedDevice(
                        Channel.TOKEN,
                        token,
                        languages[number % languages.length],
                        List.of(),
                        null,
                        null);
        return new Sealed(
                token,
                DeviceHandle.of(List.of("Device " + Phone.fresh().handle()))
                        .orElseThrow()
                        .hash(door),
                device.targetHash(door),
                device.seal(door));
    }

    private static final class Sealed {
        final String token;
        final byte[] handleHash;
        final byte[] targetHash;
        final byte[] sealed;

        Sealed(String token, byte[] handleHash, byte[] targetHash, byte[] sealed) {
            this.token = token;
            this.handleHash = handleHash;
            this.targetHash = targetHash;
            this.sealed = sealed;
        }
    }
}
