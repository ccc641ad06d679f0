package org.notorturetj.client;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what goes over the wire of {@link HttpTransport}, for the budgets: lines and headers of
 * HTTP and bodies as they are sent, without TLS and TCP. Also what was cut off counts.
 */
public final class Traffic {
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    void asked(long bytes) {
        requests.incrementAndGet();
        sent.addAndGet(bytes);
    }

    void got(long bytes) {
        received.addAndGet(bytes);
    }

    public long requests() {
        return requests.get();
    }

    /** Bytes of requests. */
    public long sent() {
        return sent.get();
    }

    /** Bytes of answers. */
    public long received() {
        return received.get();
    }
}
