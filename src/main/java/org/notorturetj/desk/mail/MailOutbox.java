package org.notorturetj.desk.mail;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Pending mail, one row per person. */
@ApplicationScoped
class MailOutbox {
    private static final String KIND = "proposal";

    private final Instance<AgroalDataSource> desk;

    MailOutbox(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /**
     * Requests mail to some people, in the caller's transaction. Rows are always written in the
     * same order, so that two transactions cannot deadlock.
     */
    void ask(Collection<String> accountIds, Instant now) {
        for (String accountId : accountIds.stream().sorted().toList()) {
            run(
                    """
                    INSERT INTO desk.mail AS m (account_id, kind, next_at) VALUES (?, ?, ?)
                    ON CONFLICT (account_id, kind) DO UPDATE SET asked = m.asked + 1
                    """,
                    List.of(accountId, KIND, at(now)));
        }
    }

    /**
     * Claims the next due message for a time; if the claiming node crashes, another one claims it
     * after that.
     */
    Optional<DueMail> take(Instant now, Duration time) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                UPDATE desk.mail SET attempts = attempts + 1, next_at = ?
                                WHERE (account_id, kind) = (
                                    SELECT account_id, kind FROM desk.mail
                                    WHERE asked > answered AND next_at <= ?
                                    ORDER BY next_at, account_id LIMIT 1
                                    FOR UPDATE SKIP LOCKED)
                                RETURNING account_id, asked, attempts
                                """)) {
            statement.setObject(1, at(now.plus(time)));
            statement.setObject(2, at(now));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new DueMail(rows.getString(1), rows.getInt(2), rows.getInt(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** Marks a message as sent; newer requests become due at that moment. */
    void done(DueMail mail, Instant nextAt) {
        run(
                """
                UPDATE desk.mail SET answered = ?, attempts = 0, next_at = ?
                WHERE account_id = ? AND kind = ?
                """,
                List.of(mail.asked(), at(nextAt), mail.accountId(), KIND));
    }

    /** Reschedules a message that could not be sent. */
    void retry(DueMail mail, Instant nextAt) {
        run(
                "UPDATE desk.mail SET next_at = ? WHERE account_id = ? AND kind = ?",
                List.of(at(nextAt), mail.accountId(), KIND));
    }

    /** Deletes rows of sent messages once they no longer delay the next one. */
    void forgetDone(Instant now) {
        run("DELETE FROM desk.mail WHERE asked <= answered AND next_at <= ?", List.of(at(now)));
    }

    private void run(String sql, List<Object> parameters) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
