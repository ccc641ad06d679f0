package org.notorturetj.platform.database;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Runs SQL as the role {@code public_door}, which reads what is published and writes device
 * registrations. Each statement is its own transaction.
 */
@Singleton
public class PublicDatabase extends SqlDatabase {
    PublicDatabase(@DataSource("public-door") AgroalDataSource publicDoor) {
        super(() -> publicDoor);
    }
}
