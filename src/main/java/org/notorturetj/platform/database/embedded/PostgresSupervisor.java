package org.notorturetj.platform.database.embedded;

import java.time.Duration;

import org.jboss.logging.Logger;
import org.notorturetj.platform.database.StartupException;

/**
 * Starts an embedded PostgreSQL again when it has stopped, for as long as the server runs: {@value
 * #QUICK_TRIES} times with growing pauses, and after that once a minute, so that what an operator
 * repairs heals without a restart of the server. One that keeps stopping is treated the same. Logs
 * a line when PostgreSQL stops, when the quick tries are used up, and when it runs again.
 */
final class PostgresSupervisor implements AutoCloseable {
    private static final int QUICK_TRIES = 5;
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration SLOW_PAUSE = Duration.ofMinutes(1);

    /** A PostgreSQL that has run for so long stops for a new reason. */
    private static final Duration STABLE = Duration.ofMinutes(2);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(PostgresSupervisor.class);

    private final PostgresProcess process;
    private final SpaceReserve reserve;
    private final Duration check;
    private final Duration slowPause;
    private final Thread thread = new Thread(this::run, "postgresql-supervisor");
    private int tries;
    private long lastTry = System.nanoTime();

    PostgresSupervisor(PostgresProcess process, SpaceReserve reserve) {
        this(process, reserve, CHECK, SLOW_PAUSE);
    }

    /**
     * @param check how often to look; the unit of the growing pauses
     * @param slowPause the pause between tries when the quick ones are used up
     */
    PostgresSupervisor(
            PostgresProcess process, SpaceReserve reserve, Duration check, Duration slowPause) {
        this.process = process;
        this.reserve = reserve;
        this.check = check;
        this.slowPause = slowPause;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                check();
                Thread.sleep(check.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void check() {
        try {
            if (process.isRunning()) {
                tries = sinceLastTry(STABLE) ? 0 : tries;
                reserve.refill();
            } else if (tries == 0 || sinceLastTry(pause())) {
                startAgain();
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The state of PostgreSQL is unknown for now (%s)",
                    e.getClass().getSimpleName());
        }
    }

    private boolean sinceLastTry(Duration time) {
        return System.nanoTime() - lastTry > time.toNanos();
    }

    private Duration pause() {
        return tries < QUICK_TRIES ? check.multipliedBy(1L << (tries - 1)) : slowPause;
    }

    private void startAgain() {
        tries++;
        if (tries == 1) {
            LOG.error(
                    "PostgreSQL has stopped: the server starts it again, and the desk answers 503 meanwhile");
        }
        // What PostgreSQL needs to recover: a full disk is a likely reason for its stopping.
        reserve.makeRoomToRecover();
        try {
            process.startAgain();
            LOG.warnf("PostgreSQL runs again (try %d)", tries);
        } catch (StartupException e) {
            if (tries == QUICK_TRIES) {
                LOG.errorf(
                        "%s It was tried %d times; the server goes on trying more slowly, and the desk answers 503 until it succeeds.%s",
                        e.getMessage(), tries, reserve.isFull() ? " The disk is full." : "");
            }
        } finally {
            lastTry = System.nanoTime();
        }
    }

    /** Ends the supervision; PostgreSQL goes on. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOP_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
