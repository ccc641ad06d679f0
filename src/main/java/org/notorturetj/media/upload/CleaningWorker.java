package org.notorturetj.media.upload;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.queue.WorkerLoop;
import org.notorturetj.platform.serving.ServerIsFilled;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Cleans uploads on a thread of its own, one after the other. What was being cleaned when a server
 * ended is cleaned again, by any node.
 */
@ApplicationScoped
public class CleaningWorker {
    private static final Logger LOG = Logger.getLogger(CleaningWorker.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    /** How often one looks for what other nodes have received, or left when they ended. */
    private static final Duration OTHER_NODES = Duration.ofSeconds(5);

    private final CleanUploads uploads;
    private final boolean desk;
    private final WorkerLoop loop = new WorkerLoop("clean-files", this::step);

    CleaningWorker(
            CleanUploads uploads,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.uploads = uploads;
        this.desk = desk;
    }

    void start(@Observes ServerIsFilled filled) {
        if (desk) {
            loop.start();
        }
    }

    /** Says that an upload is complete. */
    public void wake() {
        loop.wake();
    }

    private WorkerLoop.Pause step() {
        return uploads.step() ? WorkerLoop.Pause.NONE : WorkerLoop.Pause.untilNews(OTHER_NODES);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (desk && !loop.end(STOP_LIMIT)) {
            LOG.info("A file that was being cleaned will be cleaned after the next start");
        }
    }
}
