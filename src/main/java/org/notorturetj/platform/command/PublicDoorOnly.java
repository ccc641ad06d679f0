package org.notorturetj.platform.command;

import java.util.Map;

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

    static void apply() {
        SETTINGS.forEach(System::setProperty);
    }
}
