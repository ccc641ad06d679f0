package org.notorturetj.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Records who did what. A record is part of the caller's transaction: both are committed or neither
 * is.
 *
 * <p>The rows are written when the transaction is about to commit, after everything else. So the
 * lock of the audit is always the last one taken, whatever the caller does after recording
 * (publish, write documents), nobody can wait for each other in a circle, and editors do not wait
 * while somebody's publication is being rendered (docs/adr/011).
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
     * Records an act.
     *
     * @param actor the opaque id of an account (16 characters), or {@code server}
     * @param action a word such as {@code edition.submit}, at most 64 characters
     * @param documentId the id of what it was done to: a document, or an account, a session, a
     *     proposal
     * @param language {@code tg}, {@code ru} or {@code en}, when it was done to one edition
     * @param fields names of members, never values
     * @throws IllegalArgumentException when something is not an id or a word: it could be personal
     * @throws IllegalStateException outside of a transaction
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
     * Records an act that must happen whatever becomes of the audit, because somebody may be in
     * danger meanwhile (a removal, the freezing of an account): when the rows of this transaction
     * cannot be written, it is committed without them. The log says so, and {@code audit verify}
     * finds the publication that has no row.
     *
     * @throws IllegalArgumentException as {@link #record}
     */
    public void recordRegardless(
            String actor,
            String action,
            @Nullable String documentId,
            @Nullable String language,
            Collection<String> fields) {
        record(actor, action, documentId, language, fields);
        pending().letNothingStopIt();
    }

    private PendingEvents pending() {
        PendingEvents pending = (PendingEvents) transaction.getResource(PendingEvents.class);
        if (pending == null) {
            pending = new PendingEvents(tables);
            transaction.putResource(PendingEvents.class, pending);
            // Interposed ones come after the others, and so after whatever entities still have to
            // write.
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }
}
