package org.notorturetj.push.device.registration;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.notorturetj.platform.database.PublicDatabase;

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
    private static final Set<String> CONFLICTS = Set.of("23505", "40P01");

    private final PublicDatabase database;

    Registrations(PublicDatabase database) {
        this.database = database;
    }

    /** Keeps a registration: at once if its target was confirmed before, else until it is. */
    void put(Registration device, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        inTransaction(
                handle -> {
                    int known =
                            handle.execute(
                                    REFRESH,
                                    device.sealed,
                                    device.urgent,
                                    device.digest,
                                    today,
                                    device.handleHash,
                                    device.targetHash);
                    if (known > 0) {
                        handle.execute(WITHDRAW, (Object) device.handleHash);
                    } else {
                        ask(handle, device, today, now);
                    }
                });
    }

    /** Makes what waits under a handle count, if the nonce is the one that was sent for it. */
    void confirm(byte[] handleHash, byte[] nonceHash, Instant askedSince) {
        inTransaction(
                handle ->
                        handle.createQuery(PROVEN)
                                .bind(0, handleHash)
                                .bind(1, nonceHash)
                                .bind(2, askedSince)
                                .mapTo(byte[].class)
                                .findOne()
                                .ifPresent(
                                        target -> {
                                            handle.execute(REPLACED, handleHash, target);
                                            handle.execute(CONFIRM, (Object) handleHash);
                                        }));
    }

    /** Deletes everything under a handle. */
    void forget(byte[] handleHash) {
        inTransaction(handle -> handle.execute(FORGET, (Object) handleHash));
    }

    private static void ask(Handle handle, Registration device, LocalDate today, Instant now) {
        handle.execute(
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

    private void inTransaction(Consumer<Handle> work) {
        try {
            once(work);
        } catch (JdbiException e) {
            if (!(e.getCause() instanceof SQLException failure)
                    || !CONFLICTS.contains(String.valueOf(failure.getSQLState()))) {
                throw e;
            }
            once(work);
        }
    }

    private void once(Consumer<Handle> work) {
        database.useHandle(handle -> handle.useTransaction(work::accept));
    }
}
