package org.notorturetj.platform.connection;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** Counts the requests that the server has begun to answer, before anything else sees them. */
@ApplicationScoped
class RequestsBegun {
    private static final int BEFORE_ALL = 100_000;

    private final AtomicLong begun = new AtomicLong();

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    begun.incrementAndGet();
                    context.next();
                },
                BEFORE_ALL);
    }

    long number() {
        return begun.get();
    }
}
