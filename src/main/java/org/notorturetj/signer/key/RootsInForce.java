package org.notorturetj.signer.key;

import java.sql.SQLException;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;

/** The roots in the database, for a command that runs without the server's beans. */
final class RootsInForce {
    private final DatabaseAccess access;

    RootsInForce(DatabaseAccess access) {
        this.access = access;
    }

    /**
     * Puts the next root in force.
     *
     * @return its number
     * @throws IllegalArgumentException if it is not the next root, or lacks signatures
     */
    long putInForce(SignedFile file) throws SQLException {
        try (var connection = access.connect(Role.DESK);
                var newest =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT file FROM published.root ORDER BY n DESC LIMIT 1")) {
            if (!newest.next()) {
                throw new KeyException("The server has no root yet: start it once with its keys.");
            }
            Root next = Root.of(SignedFile.parse(newest.getString(1))).next(file);
            try (var insert =
                    connection.prepareStatement(
                            "INSERT INTO published.root (n, file) VALUES (?, ?)")) {
                insert.setLong(1, next.n());
                insert.setString(2, file.text());
                insert.execute();
            }
            return next.n();
        }
    }
}
