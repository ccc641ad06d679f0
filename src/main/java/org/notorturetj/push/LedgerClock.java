package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/**
 * The time by which targets are leased, wait and end: the database's, one for all nodes. A node
 * whose own clock is ahead would otherwise take the leases of others over and end what has hours
 * left; one whose clock is set back would leave what waits lying for as long.
 */
@ApplicationScoped
class LedgerClock {
    private final Instance<AgroalDataSource> desk;

    LedgerClock(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    Instant now() {
        try (Connection connection = desk.get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }
}
