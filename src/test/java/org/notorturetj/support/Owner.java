package org.notorturetj.support;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks at the database, and spoils it, as somebody who may do everything there. */
@ApplicationScoped
public class Owner {
    private final AgroalDataSource source;

    Owner(@DataSource("owner") AgroalDataSource source) {
        this.source = source;
    }

    /** The number that a query gives. */
    public long number(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Runs statements, one after the other. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
