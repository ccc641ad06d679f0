package org.notorturetj.support.database;

import org.flywaydb.core.Flyway;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;

/** A database as a version of before left it. */
public final class OldSchema {
    private OldSchema() {}

    /**
     * Migrates it, and no further.
     *
     * @param version of the last migration, such as 42; or latest
     */
    public static void migrate(EmbeddedDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.access().source(Role.OWNER))
                .locations("classpath:db/migration")
                .defaultSchema("desk")
                .schemas("desk", "published", "device")
                .target(version)
                .load()
                .migrate();
    }
}
