package org.notorturetj.support.database;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Reads and manipulates the database as its owner. */
@ApplicationScoped
public class Owner {
    private final AgroalDataSource source;

    Owner(@DataSource("owner") AgroalDataSource source) {
        this.source = source;
    }

    /** Runs a query that returns one number. */
    public long number(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Runs statements in order. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
