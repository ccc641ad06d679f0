package org.notorturetj.platform.command;

import java.util.Map;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.RestoredMark;
import org.notorturetj.platform.database.StartupException;

/**
 * Settings of a node with only the public door: it holds no key, connects to the database as {@code
 * public_door} and runs no scheduled work.
 */
final class PublicDoorOnly {
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "quarkus.datasource.owner.active", "false",
                    "quarkus.datasource.desk.active", "false",
                    "quarkus.flyway.owner.active", "false",
                    "quarkus.hibernate-orm.active", "false",
                    "quarkus.scheduler.enabled", "false",
                    "notorturetj.starter-content", "none",
                    "notorturetj.signer.automatic", "false");

    private PublicDoorOnly() {}

    /**
     * Applies them.
     *
     * @throws StartupException if a backup was restored and no node with a desk has started since:
     *     only those have the list of what was removed meanwhile
     */
    static void apply(DatabaseAccess access) {
        if (RestoredMark.isSet(access)) {
            throw new StartupException(
                    "A backup was restored into this database: start a node with a desk first, which removes again what was removed since.");
        }
        SETTINGS.forEach(System::setProperty);
    }
}
