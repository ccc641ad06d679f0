package org.notorturetj.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of the audit, as shown to people.
 *
 * @param n the number of the row
 * @param actor an opaque account ID, or {@code server}
 * @param documentId the ID of what was acted on: a document, account, session or proposal
 * @param fields names of the members involved
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
