package org.notorturetj.push.device;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.push.WakeupKind;

/** The confirmed registrations, opened with the dispatchers' key. */
@ApplicationScoped
class StoredDevices implements Devices {
    /** A compromised line and a retraction of an alert are for whoever it may concern. */
    private static final String PAGE =
            """
            SELECT id, target_hash, version, sealed FROM device.registration
            WHERE confirmed AND id > ? AND %s ORDER BY id LIMIT ?
            """;

    private static final String NOW =
            """
            SELECT id, target_hash, version, sealed FROM device.registration
            WHERE confirmed AND id = ANY (?)
            """;

    private final Instance<AgroalDataSource> desk;
    private final DeviceKeys keys;

    StoredDevices(@DataSource("desk") Instance<AgroalDataSource> desk, DeviceKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @Override
    public Page page(Audience audience, long afterId, int size, Instant now) {
        Optional<DispatcherKey> key = keys.dispatcher();
        if (key.isEmpty()) {
            return new Page(List.of(), afterId, false);
        }
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(PAGE.formatted(asked(audience.kind())))) {
            statement.setLong(1, afterId);
            statement.setInt(2, size);
            try (ResultSet rows = statement.executeQuery()) {
                return page(rows, new Opening(key.get(), audience, now), afterId, size);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    @Override
    public long count(WakeupKind kind) {
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM device.registration WHERE confirmed AND "
                                        + asked(kind))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    @Override
    public boolean areReadable() {
        if (keys.dispatcher().isPresent()) {
            return true;
        }
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT NOT EXISTS (SELECT 1 FROM device.registration WHERE confirmed)")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    @Override
    public List<Device> now(Collection<Long> ids) {
        Optional<DispatcherKey> key = keys.dispatcher();
        if (key.isEmpty()) {
            return List.of();
        }
        var everybody = new Audience(WakeupKind.HOTLINE, true, Set.of());
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(NOW)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return page(
                                rows,
                                new Opening(key.get(), everybody, Instant.EPOCH),
                                0,
                                Integer.MAX_VALUE)
                        .devices();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static String asked(WakeupKind kind) {
        return switch (kind) {
            case ALERT, RETRACT -> "urgent";
            case HOTLINE -> "true";
            case DIGEST -> "digest";
        };
    }

    private static Page page(ResultSet rows, Opening opening, long afterId, int size)
            throws SQLException {
        List<Device> devices = new ArrayList<>();
        long last = afterId;
        int looked = 0;
        while (rows.next()) {
            last = rows.getLong("id");
            looked++;
            opening.device(rows).ifPresent(devices::add);
        }
        return new Page(devices, last, looked == size);
    }

    /** Opens rows. One that was sealed for a key of before is passed over: it will be forgotten. */
    private record Opening(DispatcherKey key, Audience audience, Instant now) {
        Optional<Device> device(ResultSet row) throws SQLException {
            byte[] targetHash = row.getBytes("target_hash");
            SealedDevice opened = opened(targetHash, row.getBytes("sealed"));
            return opened == null || !audience.holds(opened)
                    ? Optional.empty()
                    : Optional.of(
                            new Device(
                                    row.getLong("id"),
                                    new TargetHash(targetHash),
                                    row.getLong("version"),
                                    opened.target(),
                                    quietUntil(opened)));
        }

        private @Nullable SealedDevice opened(byte[] targetHash, byte[] sealed) {
            try {
                return SealedDevice.open(key, targetHash, sealed);
            } catch (Envelope.NotOurs other) {
                return null;
            }
        }

        private Optional<Instant> quietUntil(SealedDevice device) {
            return audience.urgent() ? Optional.empty() : device.quiet().flatMap(t -> t.end(now));
        }
    }
}
