package org.notorturetj.push.device.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;

/** Who is to be asked for a confirmation, and who is to be forgotten; as the desk's role. */
@ApplicationScoped
class Confirmations {
    /** The newest first: whoever floods waits behind whoever has just asked. */
    private static final String WANTED =
            """
            SELECT id, target_hash, sealed FROM device.registration r
            WHERE confirmation_wanted AND NOT EXISTS (
                SELECT FROM device.confirmation c WHERE c.target_hash = r.target_hash)
            ORDER BY id DESC LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String FIRST_FOR_TARGET =
            "INSERT INTO device.confirmation (target_hash, sent_at) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String ASKED =
            "UPDATE device.registration SET nonce_hash = ?, confirmation_wanted = false WHERE id = ?";

    private final DeskDatabase desk;

    Confirmations(DeskDatabase desk) {
        this.desk = desk;
    }

    /** Some that wait, locked until the caller's transaction ends. */
    List<Unconfirmed> take(int most) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(WANTED)
                                .bind(0, most)
                                .map(
                                        (row, context) ->
                                                new Unconfirmed(
                                                        row.getLong(1),
                                                        row.getBytes(2),
                                                        row.getBytes(3)))
                                .list());
    }

    /** Notes that one is asked now; false when its target was, a moment ago. */
    boolean ask(Unconfirmed device, byte[] nonceHash, Instant now) {
        return run(FIRST_FOR_TARGET, device.targetHash, now) > 0
                && run(ASKED, nonceHash, device.id) > 0;
    }

    /** Leaves one for later, as if it had been asked now: whoever is behind it has its turn. */
    void postpone(Unconfirmed device, Instant now) {
        run(FIRST_FOR_TARGET, device.targetHash, now);
    }

    /** From then on targets may be asked again. */
    void forgetAsked(Instant before) {
        run("DELETE FROM device.confirmation WHERE sent_at <= ?", before);
    }

    void forgetUnconfirmed(Instant askedBefore) {
        run("DELETE FROM device.registration WHERE NOT confirmed AND asked_at < ?", askedBefore);
    }

    void forgetUnconfirmed(long id) {
        run("DELETE FROM device.registration WHERE NOT confirmed AND id = ?", id);
    }

    /** How many were not seen since before a day. */
    int forgetUnseen(LocalDate before) {
        return run("DELETE FROM device.registration WHERE confirmed AND seen_on < ?", before);
    }

    private int run(String sql, Object... values) {
        return desk.withHandle(handle -> handle.execute(sql, values));
    }
}
