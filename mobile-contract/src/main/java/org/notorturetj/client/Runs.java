package org.notorturetj.client;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The syncs and imports of a client that are running, so that each can be stopped. */
final class Runs {
    private static final long STEP = 100;

    private final Set<Stop> running =
            Collections.newSetFromMap(new ConcurrentHashMap<Stop, Boolean>());
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean closed;

    /** Begins one; after {@link #close} it is stopped from its beginning. */
    Stop begin(String language) {
        Stop stop = new Stop(language);
        running.add(stop);
        if (closed) {
            stop.abandon();
        }
        return stop;
    }

    void end(Stop stop) {
        running.remove(stop);
        stop.restoreInterrupt();
    }

    /**
     * Waits until no other sync has its turn: two at once would only share a slow line.
     *
     * @return false when it was stopped, or its time is over
     */
    boolean takeTurn(Stop stop, TimeLimit time) {
        while (!stop.isRequestedHere() && time.left() > 0) {
            try {
                if (turn.tryLock(Math.min(STEP, time.left()), TimeUnit.MILLISECONDS)) {
                    return true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    void endTurn() {
        turn.unlock();
    }

    void cancel() {
        for (Stop stop : running) {
            stop.request();
        }
    }

    /** Nothing of a language that is on its way may arrive. */
    void abandon(String language) {
        for (Stop stop : running) {
            if (stop.concerns(language)) {
                stop.abandon();
            }
        }
    }

    /** Nothing may arrive any more. */
    void close() {
        closed = true;
        for (Stop stop : running) {
            stop.abandon();
        }
    }
}
