package org.notorturetj.platform.connection;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts the connections that were ended for others. No label says whose they were. */
@ApplicationScoped
class EndedConnections implements MeterBinder {
    private final AtomicLong forRoom = new AtomicLong();
    private final AtomicLong forMemory = new AtomicLong();

    /** Why. */
    enum Reason {
        /** There were too many, and the server waited for its client. */
        ROOM,
        /** Too much was left unread. */
        MEMORY
    }

    void end(Reason reason, List<OpenConnection> connections) {
        of(reason).addAndGet(connections.size());
        connections.forEach(OpenConnection::end);
    }

    private AtomicLong of(Reason reason) {
        return switch (reason) {
            case ROOM -> forRoom;
            case MEMORY -> forMemory;
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Reason reason : Reason.values()) {
            FunctionCounter.builder(
                            "notorturetj.connections.ended", of(reason), AtomicLong::doubleValue)
                    .description("Connections ended for those of others")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
