package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.notorturetj.client.storage.Blob;

/**
 * Ends a sync or an import, whatever it is doing. The network is not waited for any more; what has
 * arrived by then may still be verified and written for a moment, unless it is abandoned.
 */
final class Stop {
    /** Milliseconds for what has arrived. */
    private static final long GRACE = 250;

    /** Milliseconds after which the wait for the network looks up. */
    private static final long STEP = 100;

    private final String language;
    private volatile long requestedAt;
    private volatile boolean requested;
    private volatile boolean abandoned;
    private boolean interrupted;

    /** When a file was begun, and the longest between two, in nanoseconds; only under a lock. */
    private long lastFileAt;

    private long slowest;

    /** Of work on a language; null when that is not known yet. */
    Stop(String language) {
        this.language = language;
    }

    /** Of work that nobody stops. */
    static Stop never() {
        return new Stop(null);
    }

    boolean concerns(String other) {
        return language == null || language.equals(other);
    }

    void request() {
        if (!requested) {
            requestedAt = System.nanoTime();
            requested = true;
        }
    }

    /** Nothing of it may be written any more. */
    void abandon() {
        abandoned = true;
        request();
    }

    boolean isRequested() {
        return requested;
    }

    /** The same on the thread that was asked to sync: its interrupt is a request, too. */
    boolean isRequestedHere() {
        if (Thread.interrupted()) {
            interrupted = true;
            request();
        }
        return requested;
    }

    /** Gives an interrupt back to whoever waits for it. */
    void restoreInterrupt() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * To be asked while something is read, verified or written.
     *
     * @throws InterruptedIOException when there is no time left for it
     */
    void refuseOverdue() throws InterruptedIOException {
        refuseOverdue(0);
    }

    private void refuseOverdue(long needed) throws InterruptedIOException {
        long over = requested ? System.nanoTime() - requestedAt + needed : 0;
        if (abandoned || over > TimeUnit.MILLISECONDS.toNanos(GRACE)) {
            throw new InterruptedIOException("the sync was stopped");
        }
    }

    /** The same files, none of which is begun when there is no time left. */
    Map<String, Blob> guard(Map<String, Blob> files) {
        lastFileAt = 0;
        Map<String, Blob> guarded = new HashMap<>();
        for (Map.Entry<String, Blob> file : files.entrySet()) {
            guarded.put(file.getKey(), new Guarded(file.getValue()));
        }
        return guarded;
    }

    /**
     * Before a file is read or written: as {@link #refuseOverdue}, and when the slowest one so far
     * would not be done in time. A phone's flash memory may take 300 ms for each.
     */
    private void refuseLate() throws InterruptedIOException {
        long now = System.nanoTime();
        if (lastFileAt != 0) {
            slowest = Math.max(slowest, now - lastFileAt);
        }
        lastFileAt = now;
        refuseOverdue(slowest);
    }

    private final class Guarded implements Blob {
        private final Blob blob;

        Guarded(Blob blob) {
            this.blob = blob;
        }

        @Override
        public long length() {
            return blob.length();
        }

        @Override
        public InputStream open() throws IOException {
            refuseLate();
            return blob.open();
        }
    }

    /**
     * Does something that may wait for a mirror on a thread of its own, which is left alone when
     * this ends: a connection that is being made heeds no interrupt.
     *
     * @param meanwhile is run every now and then while it waits
     * @throws RefusedException when it was stopped
     */
    <T> T await(Callable<T> work, Runnable meanwhile) throws RefusedException, IOException {
        FutureTask<T> result = new FutureTask<>(work);
        Thread thread = new Thread(result, "sync request");
        thread.setDaemon(true);
        if (!isRequestedHere()) {
            thread.start();
        }
        while (!isRequestedHere()) {
            try {
                return result.get(STEP, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (InterruptedException e) {
                interrupted = true;
                request();
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
        thread.interrupt();
        throw new RefusedException("the sync was stopped");
    }

    private static RefusedException failure(Throwable cause) throws IOException {
        if (cause instanceof Error) {
            throw (Error) cause;
        }
        if (cause instanceof RuntimeException) {
            throw (RuntimeException) cause;
        }
        if (cause instanceof IOException) {
            throw (IOException) cause;
        }
        return (RefusedException) cause;
    }
}
