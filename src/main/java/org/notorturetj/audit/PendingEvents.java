package org.notorturetj.audit;

import java.util.ArrayList;
import java.util.List;

import jakarta.transaction.Synchronization;

/** The events that were recorded in a transaction, to be written when it commits. */
final class PendingEvents implements Synchronization {
    private final AuditTables tables;
    private final List<AuditEvent> events = new ArrayList<>();
    private boolean bestEffort;
    private boolean written;

    PendingEvents(AuditTables tables) {
        this.tables = tables;
    }

    void add(AuditEvent event) {
        if (written) {
            throw new IllegalStateException("the transaction is over: this event would be lost");
        }
        events.add(event);
    }

    void makeBestEffort() {
        bestEffort = true;
    }

    @Override
    public void beforeCompletion() {
        written = true;
        if (bestEffort) {
            tables.appendBestEffort(events);
        } else {
            tables.append(events);
        }
    }

    @Override
    public void afterCompletion(int status) {
        // nothing: the rows were committed or rolled back with the transaction
    }
}
