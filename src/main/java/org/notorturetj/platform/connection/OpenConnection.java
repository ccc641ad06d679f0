package org.notorturetj.platform.connection;

import io.netty.channel.Channel;

/**
 * A connection, and since when the server waits for its client: to send a request, to send the rest
 * of one, or to read an answer. Its address is kept while it is open and no longer.
 */
final class OpenConnection {
    private static final long ANSWERING = Long.MIN_VALUE;

    private final Channel channel;
    private final String address;
    private volatile long waitsSince = System.nanoTime();

    OpenConnection(Channel channel, String address) {
        this.channel = channel;
        this.address = address;
    }

    Channel channel() {
        return channel;
    }

    String address() {
        return address;
    }

    /** The server has something to do for it. */
    void answering() {
        waitsSince = ANSWERING;
    }

    /** It is its client's turn, from now on. */
    void waits() {
        waitsSince = System.nanoTime();
    }

    /** Whether nothing of the server's is lost when it is closed. */
    boolean isWaiting() {
        return waitsSince != ANSWERING;
    }

    /** Since when it is its client's turn; to be compared only. */
    long waitsSince() {
        return waitsSince;
    }

    /** Closes it; what its client has not read is lost. */
    @SuppressWarnings("FutureReturnValueIgnored") // nothing depends on the moment
    void end() {
        channel.close();
    }
}
