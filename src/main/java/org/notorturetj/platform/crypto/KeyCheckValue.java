package org.notorturetj.platform.crypto;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Identifies, in the database, the key it was written with. Not available on every node. */
@ApplicationScoped
class KeyCheckValue {
    private final Instance<AgroalDataSource> desk;

    KeyCheckValue(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Empty until something is encrypted for the first time. */
    Optional<byte[]> read() {
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT mark FROM desk.key_check")) {
            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** Stores the value of the first key; later calls change nothing. */
    void write(byte[] mark) {
        try (Connection connection = desk.get().getConnection();
                var statement =
                        connection.prepareStatement(
                                "INSERT INTO desk.key_check (mark) VALUES (?) ON CONFLICT DO NOTHING")) {
            statement.setBytes(1, mark);
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }
}
