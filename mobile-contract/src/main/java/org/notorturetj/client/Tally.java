package org.notorturetj.client;

import java.util.concurrent.atomic.AtomicLong;

/** What a sync has received, how much it may receive, and what is still to come. */
final class Tally {
    /** What a request and the headers of its response count for, in bytes. */
    static final int REQUEST = 512;

    private volatile long most;
    private final String language;
    private final SyncListener listener;
    private final AtomicLong received = new AtomicLong();
    private volatile long coming;
    private volatile boolean exhausted;
    private int files;
    private int allFiles;
    private long missing;

    Tally(String language, SyncOptions options) {
        this.language = language;
        this.most = options.bytes();
        this.listener = options.listener();
    }

    boolean isLimited() {
        return most < Long.MAX_VALUE;
    }

    /** True when something was not fetched because it is too long for what is left. */
    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Counts a request.
     *
     * @throws RefusedException when there is no room for it
     */
    void request() throws RefusedException {
        coming = 0;
        if (left() <= REQUEST) {
            throw tooLong();
        }
        received.addAndGet(REQUEST);
    }

    /**
     * What a response says of its length.
     *
     * @param length in bytes as they are sent, -1 if it does not say
     * @throws RefusedException when that is more than may be received
     */
    void expect(long length) throws RefusedException {
        if (length > left()) {
            throw tooLong();
        }
        coming = Math.max(0, length);
    }

    /** Notes that the limit was met. */
    RefusedException tooLong() {
        exhausted = true;
        return new RefusedException("the bytes that this sync may receive are used up");
    }

    /** From now on so many more may be received. */
    void allow(long more) {
        exhausted = false;
        most = more > Long.MAX_VALUE - received() ? Long.MAX_VALUE : received() + more;
    }

    long received() {
        return received.get();
    }

    /** How many more bytes may be received. */
    long left() {
        return most - received.get();
    }

    void receive(int bytes) {
        received.addAndGet(bytes);
        coming = Math.max(0, coming - bytes);
    }

    /** Another mirror is asked for everything. */
    void restart() {
        files = 0;
        allFiles = 0;
        missing = 0;
    }

    /** A file that the phone is to have; its bytes are to come unless they are here. */
    void add(long bytes) {
        allFiles++;
        missing += bytes;
    }

    /** A file that the phone has now. */
    void finish(long bytes) {
        files++;
        missing -= bytes;
        tell();
    }

    /** On the thread that was asked to sync. */
    void tell() {
        long bytes = received.get();
        long all = bytes + coming + missing;
        try {
            listener.progressed(new SyncProgress(language, files, allFiles, bytes, all));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the listener of the app has failed", e);
        }
    }
}
