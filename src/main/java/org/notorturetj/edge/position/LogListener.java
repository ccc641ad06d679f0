package org.notorturetj.edge.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.PublicDatabaseState;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.serving.ServerStarts;
import org.postgresql.PGConnection;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Hears of publications of other nodes, with LISTEN. A cut connection is noticed late, so that a
 * second thread also asks the log at intervals; it never waits for the first. A replica of
 * PostgreSQL has no LISTEN: there only the second one runs.
 */
@ApplicationScoped
class LogListener {
    private static final Logger LOG = Logger.getLogger(LogListener.class);

    /** Also how long a stop waits for the listener to give its connection back. */
    private static final int LISTEN_MILLIS = 250;

    private static final int LEAVE_MILLIS = 4 * LISTEN_MILLIS;
    private static final int RETRY_MILLIS = 1_000;

    /** {@code cannot execute LISTEN during recovery}. */
    private static final String READ_ONLY = "25006";

    private final LogPosition position;
    private final PublicDatabaseState database;
    private final PositionConfig config;
    private final AgroalDataSource publicDoor;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;
    private @Nullable Thread listener;

    LogListener(
            LogPosition position,
            PublicDatabaseState database,
            PositionConfig config,
            @DataSource("public-door") AgroalDataSource publicDoor) {
        this.position = position;
        this.database = database;
        this.config = config;
        this.publicDoor = publicDoor;
    }

    void start(@Observes ServerStarts start) {
        thread("log-position", this::follow);
        listener = thread("log-listener", this::listen);
    }

    /** Before the pool closes: a connection that is closed under its user is a warning. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        news.release();
        if (listener != null) {
            listener.join(LEAVE_MILLIS);
        }
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void follow() {
        while (!stopped) {
            try {
                news.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                if (!stopped) {
                    position.catchUp();
                    database.answered();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DatabaseUnavailableException e) {
                database.failed(
                        e.getCause() instanceof SQLException failure
                                ? failure
                                : new SQLException(e));
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.errorf("Following the log failed: %s", e.getClass().getSimpleName());
                }
            }
        }
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = publicDoor.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN publication");
                news.release(); // what came before is not told
                try {
                    listen(connection.unwrap(PGConnection.class));
                } finally {
                    statement.execute("UNLISTEN *");
                }
            } catch (SQLException e) {
                if (READ_ONLY.equals(e.getSQLState())) {
                    return;
                }
                pause();
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (!stopped) {
            if (connection.getNotifications(LISTEN_MILLIS).length > 0) {
                news.release();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
