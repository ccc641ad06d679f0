package org.notorturetj.push.device;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Forgets targets of which a push service says that they are gone. */
@ApplicationScoped
public class DevicesOfTarget {
    private static final String REMOVE =
            "DELETE FROM device.registration WHERE target_hash = ? AND version = ? AND confirmed";

    private final Instance<AgroalDataSource> desk;

    DevicesOfTarget(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /**
     * Removes a target, in the caller's transaction if there is one. A device that was registered
     * again since it was read stays: what the push service said may be older than that.
     *
     * @param version as it was read with the device
     * @return whether it was removed
     */
    public boolean remove(TargetHash target, long version) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setBytes(1, target.bytes());
            statement.setLong(2, version);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }
}
