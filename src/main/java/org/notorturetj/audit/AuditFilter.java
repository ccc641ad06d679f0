package org.notorturetj.audit;

import org.jspecify.annotations.Nullable;

/** Which rows to read: conditions match exactly, and null matches any value. */
public record AuditFilter(
        @Nullable String documentId, @Nullable String actor, @Nullable String action) {
    /** Matches every row. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null);
}
