package org.notorturetj.starter;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.platform.serving.ServerStarts;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Loads the starter content when the server starts: hotlines before the port is open, since a
 * number is what somebody may be waiting for, and the rest behind the open door. An interrupted
 * load is resumed by the next start. Documents that exist are skipped, so later starts do not undo
 * what editors have changed.
 */
@ApplicationScoped
class LoadAtStart {
    /** Lines, and the regions that they serve, by which they are filtered. */
    private static final List<String> FIRST = List.of("hotlines/", "regions/");

    private static final long STOP_MILLIS = 10_000;
    private static final long PAUSE_MILLIS = 10_000;

    private final StarterConfig config;
    private final LoadContent load;
    private final LoadProgress progress;
    private final Event<ServerIsFilled> filled;
    private final Thread thread = new Thread(this::fillRest, "starter-content");
    private final CountDownLatch stop = new CountDownLatch(1);

    LoadAtStart(
            StarterConfig config,
            LoadContent load,
            LoadProgress progress,
            Event<ServerIsFilled> filled) {
        this.config = config;
        this.load = load;
        this.progress = progress;
        this.filled = filled;
    }

    /** After all that readers are served with. */
    void fill(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) ServerStarts start) {
        for (String set : sets()) {
            load.load(SetFolder.inJar(set), LoadAtStart::isOfLines, progress::add);
        }
        thread.setDaemon(true);
        thread.start();
    }

    private List<String> sets() {
        return config.sets().stream().filter(set -> !"none".equals(set)).toList();
    }

    private static boolean isOfLines(List<String> publication) {
        return FIRST.stream().anyMatch(first -> publication.get(0).startsWith(first));
    }

    private void fillRest() {
        boolean done = fillOnce();
        tell();
        try {
            while (!done && !stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                done = fillOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not while the server stops: what is begun with it could have ended already. */
    private synchronized void tell() {
        if (!isStopping()) {
            filled.fire(new ServerIsFilled());
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** Returns whether nothing more will come: false when the database was away. */
    private boolean fillOnce() {
        try {
            for (String set : sets()) {
                load.load(SetFolder.inJar(set), publication -> !isStopping(), progress::add);
            }
            if (!isStopping()) {
                progress.end();
            }
            return true;
        } catch (ProblemException | IllegalArgumentException refused) {
            progress.failed(refused);
            return true;
        } catch (RuntimeException e) {
            if (!isStopping()) {
                progress.failed(e);
            }
            return false;
        }
    }

    /** Waits until nothing more will come. */
    void await() throws InterruptedException {
        thread.join();
    }

    /**
     * Lets publications end that have begun; the next start makes the others. Before those that
     * begin with {@link ServerIsFilled} are ended.
     */
    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent shutdown)
            throws InterruptedException {
        synchronized (this) {
            stop.countDown();
        }
        thread.join(STOP_MILLIS);
    }
}
