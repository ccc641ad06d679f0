package org.notorturetj.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit, as people read it.
 *
 * @param n its number
 * @param actor the opaque id of an account, or {@code server}
 * @param documentId what it was done to: a document, or an account, a session, a proposal
 * @param fields names of members
 */
public record AuditEntry(
        long n,
        Instant at,
        String actor,
        String action,
        @Nullable String documentId,
        @Nullable String language,
        List<String> fields) {
    public AuditEntry {
        fields = List.copyOf(fields);
    }
}
