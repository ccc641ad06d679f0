package org.notorturetj.platform.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Migrates the schemas with Flyway for a command; a running server migrates at startup. */
final class Schema {
    static final String HISTORY = "desk.flyway_schema_history";

    private Schema() {}

    /** Migrates up to and including a version. */
    static void migrate(DatabaseAccess access, String version) {
        var properties = access.asProperties();
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(
                        access.url(),
                        Role.OWNER.databaseName(),
                        properties.getOrDefault(Role.OWNER.passwordProperty(), ""))
                .locations("classpath:db/migration")
                .defaultSchema("desk")
                .schemas("desk", "published", "device")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }
}
