package org.notorturetj.publication.redaction;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many redactions of names left something. */
@ApplicationScoped
class RedactionMeters implements MeterBinder {
    private static final String FAILED =
            "SELECT count(*) FROM desk.name_redaction WHERE failed_at IS NOT NULL AND state <> 'done'";

    private final DeskDatabase database;
    private final boolean desk;

    RedactionMeters(DeskDatabase database, Config config) {
        this.database = database;
        this.desk =
                config.getOptionalValue(DatabaseSettings.DESK_PROPERTY, Boolean.class).orElse(true);
    }

    /** A node with only the public door cannot know. */
    @Override
    public void bindTo(MeterRegistry registry) {
        if (!desk) {
            return;
        }
        Gauge.builder("notorturetj.redactions.failed", this, RedactionMeters::failed)
                .description("Redactions of protected names that left something, on any node")
                .register(registry);
    }

    /** Asked when somebody reads the meters. */
    private double failed() {
        try {
            return database.withHandle(
                    handle -> handle.createQuery(FAILED).mapTo(Long.class).one());
        } catch (DatabaseUnavailableException e) {
            return Double.NaN;
        }
    }
}
