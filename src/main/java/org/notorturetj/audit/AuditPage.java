package org.notorturetj.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows, the newest first.
 *
 * @param next read on with the rows before this number; null when there are no more
 */
public record AuditPage(List<AuditEntry> items, @Nullable Long next) {
    public AuditPage {
        items = List.copyOf(items);
    }
}
