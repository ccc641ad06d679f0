package org.notorturetj.audit;

import java.time.Clock;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jspecify.annotations.Nullable;

/**
 * Records who did what, in the caller's transaction: both are committed or neither is.
 *
 * <p>The rows are written just before the transaction commits, after everything else. So the
 * audit's lock is always the last one taken, whatever the caller does after recording: there are no
 * deadlocks, and editors do not wait while somebody's publication is being rendered (docs/adr/011).
 */
@ApplicationScoped
public class AuditTrail {
    private final AuditTables tables;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    AuditTrail(AuditTables tables, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Records an event.
     *
     * @param actor an opaque account ID (16 characters), or {@code server}
     * @param action an identifier such as {@code edition.submit}, at most 64 characters
     * @param documentId the ID of what was acted on: a document, account, session or proposal
     * @param language {@code tg}, {@code ru} or {@code en}, when one edition was acted on
     * @param fields names of members, never values
     * @throws IllegalArgumentException when an argument is not an identifier: it could be personal
     * @throws IllegalStateException outside a transaction
     */
    public void record(
            String actor,
            String action,
            @Nullable String documentId,
            @Nullable String language,
            Collection<String> fields) {
        pending().add(AuditEvent.of(clock.instant(), actor, action, documentId, language, fields));
    }

    /**
     * Records an event that must not fail because of the audit, since somebody may be in danger (a
     * removal, the freezing of an account). If the rows of this transaction cannot be written, it
     * is committed without them; an error is logged, and {@code audit verify} reports the
     * publication without a row.
     *
     * @throws IllegalArgumentException as {@link #record}
     */
    public void recordBestEffort(
            String actor,
            String action,
            @Nullable String documentId,
            @Nullable String language,
            Collection<String> fields) {
        record(actor, action, documentId, language, fields);
        pending().makeBestEffort();
    }

    private PendingEvents pending() {
        PendingEvents pending = (PendingEvents) transaction.getResource(PendingEvents.class);
        if (pending == null) {
            pending = new PendingEvents(tables);
            transaction.putResource(PendingEvents.class, pending);
            // Interposed synchronizations run after the others, so after Hibernate's flush.
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }
}
