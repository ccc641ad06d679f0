package org.notorturetj.audit;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** What was recorded in a transaction and is written at its end. */
final class PendingEvents implements Synchronization {
    private final AuditTables tables;
    private final List<AuditEvent> acts = new ArrayList<>();
    private boolean unstoppable;
    private boolean written;

    PendingEvents(AuditTables tables) {
        this.tables = tables;
    }

    void add(AuditEvent act) {
        if (written) {
            throw new IllegalStateException("the transaction is over: this act would be lost");
        }
        acts.add(act);
    }

    void letNothingStopIt() {
        unstoppable = true;
    }

    @Override
    public void beforeCompletion() {
        written = true;
        if (unstoppable) {
            tables.appendOrGoOn(acts);
        } else {
            tables.append(acts);
        }
    }

    @Override
    public void afterCompletion(int status) {
        // nothing: the rows are there, or nothing is
    }
}
