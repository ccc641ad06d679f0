package org.notorturetj.hostile;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.notorturetj.client.SyncClient;

/** Somebody who looks for a number to call, again and again, while a sync goes on. */
final class BesideReader implements Runnable {
    private final SyncClient client;
    private final String language;
    private final Thread thread = new Thread(this, "reader");
    private volatile boolean ended;
    private long slowest;

    /** Begins to read. */
    BesideReader(SyncClient client, String language) {
        this.client = client;
        this.language = language;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                long begun = System.nanoTime();
                client.content(language, "hotlines");
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                slowest = Math.max(slowest, took);
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            slowest = Long.MAX_VALUE;
        }
    }

    /** Ends reading, and says how many milliseconds it had to wait at most. */
    long slowest() throws InterruptedException {
        ended = true;
        thread.join();
        return slowest;
    }
}
