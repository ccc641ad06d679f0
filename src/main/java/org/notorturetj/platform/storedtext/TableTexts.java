package org.notorturetj.platform.storedtext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The texts in one table, which are read and rewritten whatever their state. Who extends it says
 * which rows those are, and how a text is opened and stored.
 */
public abstract class TableTexts implements RewritableTexts {
    /** The first of the columns of {@link Rows#text}. */
    protected static final int TEXT = 4;

    private final DeskDatabase database;
    private final Rows rows;

    /** Texts in some rows. */
    protected TableTexts(DeskDatabase database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Which rows of which table hold a text.
     *
     * @param table with its schema
     * @param key what names a row and orders the rows: a column of text or of whole numbers
     * @param numbered whether keys are numbers
     * @param document the document's column, or {@code NULL}
     * @param language the language's column, or {@code NULL}
     * @param text columns, with commas between them
     * @param condition of rows that hold a text
     */
    public record Rows(
            String table,
            String key,
            boolean numbered,
            String document,
            String language,
            String text,
            String condition) {
        /** All rows of a table that has the columns {@code id} and {@code document_id}. */
        public static Rows of(String table, String text) {
            return new Rows(table, "id", false, "document_id", "NULL", text, "true");
        }

        /** The same rows, whose ids are numbers. */
        public Rows withNumbers() {
            return new Rows(table, key, true, document, language, text, condition);
        }

        /** The same rows, which have a language. */
        public Rows inLanguages() {
            return new Rows(table, key, numbered, document, "language", text, condition);
        }

        /** Those of the rows that have this column. */
        public Rows having(String column) {
            return new Rows(
                    table, key, numbered, document, language, text, column + " IS NOT NULL");
        }

        private Object bound(String given) {
            return numbered ? Long.valueOf(given) : given;
        }
    }

    /** What a row says, from its columns from number {@link #TEXT} on. */
    protected abstract JsonNode content(String key, ResultSet row) throws SQLException;

    @Override
    public long size() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) FROM %s WHERE %s"
                                                .formatted(rows.table, rows.condition))
                                .mapTo(Long.class)
                                .one());
    }

    @Override
    public List<StoredText> after(@Nullable String key, int size) {
        String first = rows.numbered ? "-1" : "";
        return select(
                        "%1$s > ? ORDER BY %1$s LIMIT ?".formatted(rows.key),
                        rows.bound(key == null ? first : key),
                        size)
                .toList();
    }

    @Override
    public Optional<StoredText> find(String key) {
        return select(rows.key + " = ?", rows.bound(key)).findFirst();
    }

    /** Changes a row. */
    protected final void update(String key, String set, Object... values) {
        change("UPDATE %s SET %s".formatted(rows.table, set), key, values);
    }

    /** Removes a row. */
    protected final void delete(String key) {
        change("DELETE FROM " + rows.table, key);
    }

    private void change(String what, String key, Object... values) {
        Object[] bound = Stream.concat(Stream.of(values), Stream.of(rows.bound(key))).toArray();
        database.useHandle(
                handle -> handle.execute("%s WHERE %s = ?".formatted(what, rows.key), bound));
    }

    private Stream<StoredText> select(String which, Object... values) {
        String columns =
                String.join(", ", List.of(rows.key, rows.document, rows.language, rows.text));
        String query =
                "SELECT %s FROM %s WHERE (%s) AND %s"
                        .formatted(columns, rows.table, rows.condition, which);
        return database
                .<List<StoredText>, RuntimeException>withHandle(
                        handle -> handle.select(query, values).map(this::read).list())
                .stream();
    }

    private StoredText read(ResultSet row, StatementContext context) throws SQLException {
        String key = row.getString(1);
        String tag = row.getString(3);
        return new StoredText(
                key,
                row.getString(2),
                tag == null ? null : Language.ofTag(tag).orElseThrow(),
                readable(key, row));
    }

    /** One that was altered keeps nobody from reading the others. */
    private JsonNode readable(String key, ResultSet row) throws SQLException {
        try {
            return content(key, row);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }
}
