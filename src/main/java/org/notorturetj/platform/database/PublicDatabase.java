package org.notorturetj.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * SQL of the role {@code public_door}: reads what is published and writes what phones register.
 * Each statement is a transaction of its own.
 */
@ApplicationScoped
public class PublicDatabase extends SqlDatabase {
    PublicDatabase(@DataSource("public-door") AgroalDataSource publicDoor) {
        super(() -> publicDoor);
    }
}
