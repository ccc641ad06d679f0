package org.notorturetj.platform.database;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** SQL of the role {@code desk}. A node with only the public door has none. */
@Singleton
public class DeskDatabase extends SqlDatabase {
    DeskDatabase(@DataSource("desk") Instance<AgroalDataSource> desk) {
        super(desk::get);
    }
}
