package org.notorturetj.client;

/** How long a sync may take, how much it may receive, and who is told of it. */
public final class SyncOptions {
    private long milliseconds;
    private long bytes = Long.MAX_VALUE;
    private SyncListener listener = progress -> {};

    /** The time of the scope, as many bytes as it takes, and nobody is told. */
    public SyncOptions() {
        // Each setting has its default.
    }

    /**
     * Ends in time for a worker that Android stops. What was verified by then is kept.
     *
     * @param most for all mirrors together: each may use half of what is left, the last one all
     */
    public SyncOptions milliseconds(long most) {
        milliseconds = most;
        return this;
    }

    /**
     * Ends when so much was received, by all mirrors together: what cost money must not be spent.
     * The essentials come first, a file that is longer than what is left is left out, and the next
     * sync goes on from there. A file is never had with a limit below its own length, and a first
     * sync of the essentials needs some 60 KB in all.
     *
     * @param most bytes as they are sent, with 512 for each request and its headers
     */
    public SyncOptions bytes(long most) {
        bytes = most;
        return this;
    }

    /** Is told how far it is. */
    public SyncOptions listener(SyncListener told) {
        listener = told;
        return this;
    }

    long milliseconds(Scope scope) {
        return milliseconds > 0 ? milliseconds : scope.milliseconds();
    }

    long bytes() {
        return bytes;
    }

    SyncListener listener() {
        return listener;
    }
}
