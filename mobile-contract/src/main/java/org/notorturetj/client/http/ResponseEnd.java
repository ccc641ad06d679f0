package org.notorturetj.client.http;

import java.net.HttpURLConnection;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends a response when its time is over, by disconnecting. */
final class ResponseEnd implements Runnable {
    private final HttpURLConnection connection;
    private final ScheduledExecutorService timer;
    private Future<?> planned;
    private volatile boolean reached;

    /**
     * Ends a response after a time.
     *
     * @param timer on which it is disconnected
     */
    ResponseEnd(HttpURLConnection connection, ScheduledExecutorService timer, long milliseconds) {
        this.connection = connection;
        this.timer = timer;
        this.planned = timer.schedule(this, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Ends it after another time from now, unless it has ended. */
    void moveTo(long milliseconds) {
        planned.cancel(false);
        planned = timer.schedule(this, milliseconds, TimeUnit.MILLISECONDS);
    }

    void cancel() {
        planned.cancel(false);
    }

    /**
     * Whether the time is over. To be asked after a read: a stream that is closed meanwhile looks
     * like one that has ended by itself.
     */
    boolean isReached() {
        return reached;
    }

    @Override
    public void run() {
        // First: whoever reads must not see the closed stream before.
        reached = true;
        connection.disconnect();
    }
}
