package org.notorturetj.audit;

import org.jspecify.annotations.Nullable;

/** Which rows to read; each condition is an exact match, null is any. */
public record AuditFilter(
        @Nullable String documentId, @Nullable String actor, @Nullable String action) {
    /** Every row. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null);
}
