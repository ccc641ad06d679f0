package org.notorturetj.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only place that reads the time; everybody else is handed it. */
class ClockProvider {
    /** Ticks in milliseconds, what ISO 8601 in JSON and PostgreSQL both keep exactly. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
