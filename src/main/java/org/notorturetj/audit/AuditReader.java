package org.notorturetj.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;

/** The audit, to read. */
@ApplicationScoped
public class AuditReader {
    /** The maximum number of rows on a page. */
    public static final int MAX_PAGE_SIZE = 100;

    private final DeskDatabase database;

    AuditReader(DeskDatabase database) {
        this.database = database;
    }

    /**
     * The end of the chain. Whoever keeps it can later prove that rows were changed. Empty when the
     * head row was deleted.
     */
    public Optional<ChainEnd> end() {
        return database.withHandle(handle -> AuditRows.end(handle));
    }

    /**
     * Reads a page, newest row first. New rows do not shift it, since the cursor is a row number.
     *
     * @param before only rows with a lower number; null to start at the newest
     * @param limit the page size, 1 to {@value #MAX_PAGE_SIZE}
     */
    public AuditPage page(AuditFilter filter, @Nullable Long before, int limit) {
        if (limit < 1 || limit > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE_SIZE + " rows");
        }
        List<AuditEntry> found = entries(filter, before, limit + 1);
        boolean more = found.size() > limit;
        return new AuditPage(
                more ? found.subList(0, limit) : found, more ? found.get(limit - 1).n() : null);
    }

    private List<AuditEntry> entries(AuditFilter filter, @Nullable Long before, int limit) {
        String sql =
                "SELECT "
                        + AuditRows.COLUMNS
                        + " FROM desk.audit WHERE n < ?"
                        + equal("document_id", filter.documentId())
                        + equal("actor", filter.actor())
                        + equal("action", filter.action())
                        + " ORDER BY n DESC LIMIT "
                        + limit;
        Object[] values =
                Stream.of(
                                before == null ? Long.MAX_VALUE : before,
                                filter.documentId(),
                                filter.actor(),
                                filter.action())
                        .filter(Objects::nonNull)
                        .toArray();
        return database.withHandle(
                handle ->
                        handle.select(sql, values)
                                .map(AuditRows::read)
                                .map(AuditReader::entry)
                                .list());
    }

    private static String equal(String column, @Nullable String value) {
        return value == null ? "" : " AND " + column + " = ?";
    }

    private static AuditEntry entry(AuditRow row) {
        return new AuditEntry(
                row.n(),
                Objects.requireNonNull(row.at()),
                Objects.requireNonNull(row.actor()),
                Objects.requireNonNull(row.action()),
                row.documentId(),
                row.language(),
                Objects.requireNonNull(row.fields()));
    }
}
