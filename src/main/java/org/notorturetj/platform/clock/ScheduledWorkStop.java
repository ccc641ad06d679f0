package org.notorturetj.platform.clock;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.notorturetj.platform.serving.ServerStarts;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Ends scheduled work before the server closes what the work needs: a stop in the middle of it is
 * no failure to warn of.
 */
@ApplicationScoped
class ScheduledWorkStop {
    /** Longer work is cut off by the closing of its connection, and repeated after the start. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    void start(@Observes ServerStarts start) {
        ScheduledWork.allow();
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stop) {
        ScheduledWork.stop(PATIENCE);
    }
}
