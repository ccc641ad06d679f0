package org.notorturetj.push.outbox;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.serving.ServerStarts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * How old the oldest urgent message is that has not been told to everybody: {@code
 * notorturetj.push.urgent.oldest.age}, in seconds; 0 when there is none, NaN while the database is
 * down. Asked at each scrape, on nodes with the desk's database.
 */
@ApplicationScoped
class UrgentAgeMeter {
    private final UrgentMessages messages;
    private final Clock clock;
    private final boolean desk;

    UrgentAgeMeter(
            UrgentMessages messages,
            Clock clock,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.messages = messages;
        this.clock = clock;
        this.desk = desk;
    }

    void start(@Observes ServerStarts start, MeterRegistry registry) {
        if (desk) {
            Gauge.builder("notorturetj.push.urgent.oldest.age", this, UrgentAgeMeter::seconds)
                    .description("Age of the oldest urgent message that is still to be delivered")
                    .baseUnit("seconds")
                    .register(registry);
        }
    }

    double seconds() {
        try {
            return messages.undeliveredSince()
                    .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                    .orElse(0.0);
        } catch (DatabaseUnavailableException down) {
            return Double.NaN;
        }
    }
}
