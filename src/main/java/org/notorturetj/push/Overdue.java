package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Finds urgent messages that no dispatcher has begun with. */
@ApplicationScoped
class Overdue {
    private final Instance<AgroalDataSource> desk;

    Overdue(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Since when the oldest of them waits. */
    Optional<Instant> since() {
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                SELECT min(created_at) FROM desk.push_message
                                WHERE urgent AND state = 'waiting'
                                """)) {
            rows.next();
            return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }
}
