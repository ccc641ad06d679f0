package org.notorturetj.standin;

import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.json.JsonObject;

/** Counts who is connected. */
public final class Connections {
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    void opened(HttpConnection connection) {
        total.incrementAndGet();
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        connection.closeHandler(closed -> open.decrementAndGet());
    }

    public int total() {
        return total.get();
    }

    public JsonObject json() {
        return new JsonObject()
                .put("open", open.get())
                .put("most", most.get())
                .put("total", total.get());
    }

    public void clear() {
        total.set(open.get());
        most.set(open.get());
    }
}
