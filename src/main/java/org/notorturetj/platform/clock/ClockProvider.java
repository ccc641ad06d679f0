package org.notorturetj.platform.clock;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The only place that reads the system time; everything else gets the clock injected. */
class ClockProvider {
    /** Ticks in milliseconds: JSON (ISO 8601) and PostgreSQL both keep that exactly. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
