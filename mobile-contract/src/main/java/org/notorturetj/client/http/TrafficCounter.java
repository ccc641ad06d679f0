package org.notorturetj.client.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests and bytes of a {@link HttpTransport}, for the budgets: request and status
 * lines, headers, and bodies as they are sent, without TLS and TCP. Incomplete responses count too.
 */
public final class TrafficCounter {
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    void countRequest(long bytes) {
        requests.incrementAndGet();
        sent.addAndGet(bytes);
    }

    void countReceived(long bytes) {
        received.addAndGet(bytes);
    }

    public long requests() {
        return requests.get();
    }

    /** Bytes of requests. */
    public long bytesSent() {
        return sent.get();
    }

    /** Bytes of responses. */
    public long bytesReceived() {
        return received.get();
    }
}
