package org.notorturetj.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table, even if they were tampered with. */
final class AuditRows {
    static final String COLUMNS =
            "n, at, actor, action, document_id, language, fields, salt, prev, sha256";

    private AuditRows() {}

    /** A row, by its {@link #COLUMNS}. */
    static AuditRow read(ResultSet rows, StatementContext context) throws SQLException {
        return AuditRowBuilder.builder()
                .n(rows.getLong(1))
                .at(timestamp(rows))
                .actor(rows.getString(3))
                .action(rows.getString(4))
                .documentId(rows.getString(5))
                .language(rows.getString(6))
                .fields(fields(rows))
                .salt(rows.getString(8))
                .prev(rows.getString(9))
                .sha256(rows.getString(10))
                .build();
    }

    /** Where the chain says that it ends; empty when somebody removed that. */
    static Optional<ChainEnd> end(Handle handle) {
        return end(handle, "SELECT n, sha256 FROM desk.audit_head");
    }

    /** The same, and nobody else writes until the transaction ends. */
    static Optional<ChainEnd> lockEnd(Handle handle) {
        return end(handle, "SELECT n, sha256 FROM desk.audit_head FOR UPDATE");
    }

    private static Optional<ChainEnd> end(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> new ChainEnd(row.getLong(1), row.getString(2)))
                .findFirst();
    }

    private static @Nullable Instant timestamp(ResultSet rows) throws SQLException {
        OffsetDateTime at = rows.getObject(2, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable List<String> fields(ResultSet rows) throws SQLException {
        Array fields = rows.getArray(7);
        return fields == null
                ? null
                : Arrays.stream((Object[]) fields.getArray()).map(Objects::toString).toList();
    }
}
