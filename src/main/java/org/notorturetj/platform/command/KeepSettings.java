package org.notorturetj.platform.command;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.serving.ServerStarts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Keeps the settings of this server where its commands find them; those of the last that starts.
 */
@ApplicationScoped
class KeepSettings {
    private static final Logger LOG = Logger.getLogger(KeepSettings.class);

    private static final String KEEP =
            """
            INSERT INTO desk.server_setting (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """;

    private final DeskDatabase desk;
    private final Config config;

    KeepSettings(DeskDatabase desk, Config config) {
        this.desk = desk;
        this.config = config;
    }

    void start(@Observes ServerStarts start) {
        if (!config.getOptionalValue(DatabaseSettings.DESK_PROPERTY, Boolean.class).orElse(true)) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> desk.useHandle(this::keep));
        } catch (RuntimeException e) {
            // Readers are served whether or not the disk takes them.
            LOG.warnf(
                    "The settings that commands use are not kept (%s)",
                    e.getClass().getSimpleName());
        }
    }

    /** In the order of their names, so that nodes that start together wait for each other. */
    private void keep(Handle handle) {
        Map<String, String> settings = ServerSettings.of(config);
        settings.forEach((name, value) -> handle.execute(KEEP, name, value));
        handle.createUpdate("DELETE FROM desk.server_setting WHERE name <> ALL (?)")
                .bindArray(0, String.class, settings.keySet().toArray())
                .execute();
    }
}
