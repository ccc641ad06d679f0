package org.notorturetj.push.device.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.HpkeEnvelope;
import org.notorturetj.platform.sealing.SealingKeys;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.device.sealing.SealedDevice;
import org.notorturetj.push.device.sealing.TargetHash;

/** The confirmed registrations, opened with the dispatchers' key. */
@ApplicationScoped
public class RegisteredDevices {
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

    private static final String REMOVE =
            "DELETE FROM device.registration WHERE target_hash = ? AND version = ? AND confirmed";

    private final DeskDatabase desk;
    private final SealingKeys keys;

    RegisteredDevices(DeskDatabase desk, SealingKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    /**
     * A page of the devices that a wake-up is for; none on a node without the dispatchers' key.
     *
     * @param afterId 0 for the first page; then {@link Page#last} of the one before
     * @param size how many rows are looked at, at most; a page can hold fewer devices than that
     */
    Page page(Audience audience, long afterId, int size, Instant now) {
        Optional<DispatcherKey> key = keys.dispatcher();
        if (key.isEmpty()) {
            return new Page(List.of(), afterId, false);
        }
        List<Row> rows =
                desk.withHandle(
                        handle ->
                                handle.createQuery(PAGE.formatted(wanted(audience.kind())))
                                        .bind(0, afterId)
                                        .bind(1, size)
                                        .map((row, context) -> Row.of(row))
                                        .list());
        long last = rows.isEmpty() ? afterId : rows.get(rows.size() - 1).id;
        return new Page(opened(rows, key.get(), audience, now), last, rows.size() == size);
    }

    /** How many want such a wake-up, wherever they are. */
    long count(WakeupKind kind) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) FROM device.registration WHERE confirmed AND "
                                                + wanted(kind))
                                .mapTo(Long.class)
                                .one());
    }

    /** False on a node without the dispatchers' key, as long as anybody is registered. */
    boolean areReadable() {
        return keys.dispatcher().isPresent()
                || desk.withHandle(
                        handle ->
                                handle.createQuery(
                                                "SELECT NOT EXISTS (SELECT 1 FROM device.registration WHERE confirmed)")
                                        .mapTo(Boolean.class)
                                        .one());
    }

    /** Those of some numbers as they are now; whoever has gone is missing. */
    public List<Device> now(Collection<Long> ids) {
        var everybody = new Audience(WakeupKind.HOTLINE, true, Set.of());
        return keys.dispatcher()
                .map(key -> opened(rows(ids), key, everybody, Instant.EPOCH))
                .orElse(List.of());
    }

    private List<Row> rows(Collection<Long> ids) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(NOW)
                                .bindArray(0, Long.class, List.copyOf(ids))
                                .map((row, context) -> Row.of(row))
                                .list());
    }

    /**
     * Removes a target of which a push service says that it is gone, in the caller's transaction if
     * there is one. A device that was registered again since it was read stays: what the push
     * service said may be older than that.
     *
     * @param version as it was read with the device
     * @return whether it was removed
     */
    public boolean remove(TargetHash target, long version) {
        return desk.withHandle(handle -> handle.execute(REMOVE, target.bytes(), version)) > 0;
    }

    private static String wanted(WakeupKind kind) {
        return switch (kind) {
            case ALERT, RETRACT -> "urgent";
            case HOTLINE -> "true";
            case DIGEST -> "digest";
        };
    }

    private static List<Device> opened(
            List<Row> rows, DispatcherKey key, Audience audience, Instant now) {
        return rows.stream()
                .flatMap(
                        row ->
                                row
                                        .open(key)
                                        .filter(audience::holds)
                                        .map(device -> row.device(device, audience, now))
                                        .stream())
                .toList();
    }

    /**
     * One page.
     *
     * @param last to be handed in for the next page
     * @param more whether there may be one
     */
    record Page(List<Device> devices, long last, boolean more) {
        Page {
            devices = List.copyOf(devices);
        }
    }

    /** A registration as it lies in the database. */
    private static final class Row {
        private final long id;
        private final byte[] targetHash;
        private final long version;
        private final byte[] sealed;

        private Row(long id, byte[] targetHash, long version, byte[] sealed) {
            this.id = id;
            this.targetHash = targetHash;
            this.version = version;
            this.sealed = sealed;
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getBytes(2), row.getLong(3), row.getBytes(4));
        }

        /** Empty when it was sealed for a previous key: it is skipped, and will expire. */
        Optional<SealedDevice> open(DispatcherKey key) {
            try {
                return Optional.of(SealedDevice.open(key, targetHash, sealed));
            } catch (HpkeEnvelope.NotDecryptableException other) {
                return Optional.empty();
            }
        }

        Device device(SealedDevice device, Audience audience, Instant now) {
            Optional<Instant> quietUntil =
                    audience.urgent()
                            ? Optional.empty()
                            : device.quiet().flatMap(time -> time.end(now));
            return new Device(id, new TargetHash(targetHash), version, device.target(), quietUntil);
        }
    }
}
