package org.notorturetj.signer.archive;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.StoredTexts;
import org.notorturetj.platform.storedtext.TextTables;

/**
 * The files that phones and mirrors fetch: packs, deltas and exports are made from these. A
 * publication that takes something away erases those that hold it.
 */
@ApplicationScoped
@TextTables("published.chunk")
class FileTexts implements StoredTexts {
    private final DeskDatabase database;

    FileTexts(DeskDatabase database) {
        this.database = database;
    }

    @Override
    public String place() {
        return "files";
    }

    @Override
    public long size() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) FROM published.chunk WHERE body IS NOT NULL")
                                .mapTo(Long.class)
                                .one());
    }

    @Override
    public List<StoredText> after(@Nullable String key, int size) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        """
                                        SELECT sha256, body FROM published.chunk
                                        WHERE body IS NOT NULL AND sha256 > ? ORDER BY sha256 LIMIT ?
                                        """,
                                        key == null ? "" : key,
                                        size)
                                .map(FileTexts::read)
                                .list());
    }

    /** A file has up to a megabyte. */
    @Override
    public int batch() {
        return 2;
    }

    @Override
    public Optional<StoredText> find(String key) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT sha256, body FROM published.chunk WHERE body IS NOT NULL AND sha256 = ?",
                                        key)
                                .map(FileTexts::read)
                                .findFirst());
    }

    /** Line by line: a given name in one record and a surname in the next name nobody. */
    private static StoredText read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        var lines = CanonicalJson.mapper().createArrayNode();
        row.getString(2).lines().filter(line -> !line.isBlank()).forEach(line -> add(lines, line));
        return new StoredText(row.getString(1), null, null, lines);
    }

    private static void add(com.fasterxml.jackson.databind.node.ArrayNode lines, String line) {
        if (line.startsWith("{")) {
            lines.add(CanonicalJson.tree(line));
        } else {
            lines.add(line);
        }
    }
}
