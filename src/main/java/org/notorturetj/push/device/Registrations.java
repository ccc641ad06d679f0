package org.notorturetj.push.device;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** What devices have registered, as the public door sees it: by hashes, and sealed. */
@ApplicationScoped
class Registrations {
    /** The same device again: it need not prove once more that the target is its own. */
    private static final String REFRESH =
            """
            UPDATE device.registration
            SET sealed = ?, urgent = ?, digest = ?, seen_on = ?, version = nextval('device.registration_version')
            WHERE handle_hash = ? AND target_hash = ? AND confirmed
            """;

    /** What it had asked for before, and does not any more. */
    private static final String WITHDRAW =
            "DELETE FROM device.registration WHERE handle_hash = ? AND NOT confirmed";

    /**
     * A nonce that is on its way stays good when the same is asked for once more. The values stand
     * twice because EXCLUDED would need the right to read the column.
     */
    private static final String ASK =
            """
            INSERT INTO device.registration AS r
                (handle_hash, target_hash, sealed, urgent, digest, seen_on, asked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (handle_hash, confirmed) DO UPDATE
            SET nonce_hash = CASE WHEN r.target_hash = ? THEN r.nonce_hash END,
                target_hash = ?, sealed = ?, urgent = ?, digest = ?, seen_on = ?, asked_at = ?,
                confirmation_wanted = true, version = nextval('device.registration_version')
            """;

    private static final String PROVEN =
            """
            SELECT target_hash FROM device.registration
            WHERE handle_hash = ? AND NOT confirmed AND nonce_hash = ? AND asked_at >= ? FOR UPDATE
            """;

    /** What it replaces: its own old target, and the same target under another handle. */
    private static final String REPLACED =
            "DELETE FROM device.registration WHERE confirmed AND (handle_hash = ? OR target_hash = ?)";

    private static final String CONFIRM =
            """
            UPDATE device.registration
            SET confirmed = true, asked_at = NULL, nonce_hash = NULL, confirmation_wanted = false,
                version = nextval('device.registration_version')
            WHERE handle_hash = ? AND NOT confirmed
            """;

    private static final String FORGET = "DELETE FROM device.registration WHERE handle_hash = ?";

    /** Two confirm one target at once: unique_violation, or deadlock_detected. */
    private static final Set<String> MET = Set.of("23505", "40P01");

    private final AgroalDataSource publicDoor;

    Registrations(@DataSource("public-door") AgroalDataSource publicDoor) {
        this.publicDoor = publicDoor;
    }

    /** Keeps a registration: at once if its target was confirmed before, else until it is. */
    void put(Registration device, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        inTransaction(
                connection -> {
                    int known =
                            run(
                                    connection,
                                    REFRESH,
                                    device.sealed,
                                    device.urgent,
                                    device.digest,
                                    today,
                                    device.handleHash,
                                    device.targetHash);
                    if (known > 0) {
                        run(connection, WITHDRAW, (Object) device.handleHash);
                    } else {
                        ask(connection, device, today, at(now));
                    }
                });
    }

    /** Makes what waits under a handle count, if the nonce is the one that was sent for it. */
    void confirm(byte[] handleHash, byte[] nonceHash, Instant askedSince) {
        Transaction confirmation =
                connection -> {
                    Optional<byte[]> target = proven(connection, handleHash, nonceHash, askedSince);
                    if (target.isPresent()) {
                        run(connection, REPLACED, handleHash, target.get());
                        run(connection, CONFIRM, (Object) handleHash);
                    }
                };
        inTransaction(confirmation);
    }

    /** Deletes everything under a handle. */
    void forget(byte[] handleHash) {
        inTransaction(connection -> run(connection, FORGET, (Object) handleHash));
    }

    private static void ask(
            Connection connection, Registration device, LocalDate today, OffsetDateTime now)
            throws SQLException {
        run(
                connection,
                ASK,
                device.handleHash,
                device.targetHash,
                device.sealed,
                device.urgent,
                device.digest,
                today,
                now,
                device.targetHash,
                device.targetHash,
                device.sealed,
                device.urgent,
                device.digest,
                today,
                now);
    }

    private static Optional<byte[]> proven(
            Connection connection, byte[] handleHash, byte[] nonceHash, Instant askedSince)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROVEN)) {
            bind(statement, handleHash, nonceHash, at(askedSince));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    private void inTransaction(Transaction work) {
        try {
            once(work);
        } catch (SQLException e) {
            if (!MET.contains(String.valueOf(e.getSQLState()))) {
                throw new DatabaseUnavailableException(e);
            }
            try {
                once(work);
            } catch (SQLException again) {
                throw new DatabaseUnavailableException(again);
            }
        }
    }

    private void once(Transaction work) throws SQLException {
        try (Connection connection = publicDoor.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.in(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Some statements that happen together or not at all. */
    private interface Transaction {
        void in(Connection connection) throws SQLException;
    }
}
