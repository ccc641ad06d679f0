package org.notorturetj.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of rows, newest first.
 *
 * @param next the cursor: the next page has the rows with lower numbers; null on the last page
 */
public record AuditPage(List<AuditEntry> items, @Nullable Long next) {
    public AuditPage {
        items = List.copyOf(items);
    }
}
