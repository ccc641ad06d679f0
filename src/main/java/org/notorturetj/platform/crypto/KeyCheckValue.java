package org.notorturetj.platform.crypto;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** What the database remembers of the key that it was written with. Not on every node. */
@ApplicationScoped
class KeyCheckValue {
    private final Instance<AgroalDataSource> desk;

    KeyCheckValue(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Empty while nothing was ever encrypted. */
    Optional<byte[]> read() {
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT mark FROM desk.key_check")) {
            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** Remembers the first key; a later one changes nothing. */
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
