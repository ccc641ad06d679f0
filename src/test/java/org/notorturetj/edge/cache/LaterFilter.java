package org.notorturetj.edge.cache;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** Counts the requests that {@link HitHandler} let through. */
@ApplicationScoped
class LaterFilter {
    private final AtomicLong passed = new AtomicLong();

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    passed.incrementAndGet();
                    context.next();
                },
                1);
    }

    long passed() {
        return passed.get();
    }
}
