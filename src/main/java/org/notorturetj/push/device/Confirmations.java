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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

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

    private final Instance<AgroalDataSource> desk;

    Confirmations(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Some that wait, locked until the caller's transaction ends. */
    List<Unconfirmed> take(int most) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(WANTED)) {
            statement.setInt(1, most);
            List<Unconfirmed> taken = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Unconfirmed(rows.getLong(1), rows.getBytes(2), rows.getBytes(3)));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** Notes that one is asked now; false when its target was, a moment ago. */
    boolean ask(Unconfirmed device, byte[] nonceHash, Instant now) {
        return run(FIRST_FOR_TARGET, device.targetHash, at(now)) > 0
                && run(ASKED, nonceHash, device.id) > 0;
    }

    /** From then on targets may be asked again. */
    void forgetAsked(Instant before) {
        run("DELETE FROM device.confirmation WHERE sent_at <= ?", at(before));
    }

    void forgetUnconfirmed(Instant askedBefore) {
        run(
                "DELETE FROM device.registration WHERE NOT confirmed AND asked_at < ?",
                at(askedBefore));
    }

    void forgetUnconfirmed(long id) {
        run("DELETE FROM device.registration WHERE NOT confirmed AND id = ?", id);
    }

    /** How many were not seen since before a day. */
    int forgetUnseen(LocalDate before) {
        return run("DELETE FROM device.registration WHERE confirmed AND seen_on < ?", before);
    }

    private int run(String sql, Object... values) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
