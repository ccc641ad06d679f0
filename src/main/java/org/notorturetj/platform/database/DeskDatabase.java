package org.notorturetj.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Runs SQL as the role {@code desk}. Not available on a node with only the public door. */
@ApplicationScoped
public class DeskDatabase extends SqlDatabase {
    DeskDatabase(@DataSource("desk") Instance<AgroalDataSource> desk) {
        super(desk::get);
    }
}
