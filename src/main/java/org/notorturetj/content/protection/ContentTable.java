package org.notorturetj.content.protection;

import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.kept.KeptText;
import org.notorturetj.platform.kept.RewritableTexts;

import com.fasterxml.jackson.databind.JsonNode;

/** The contents in one table: as SQL, since they are read and rewritten whatever their state. */
abstract class ContentTable implements RewritableTexts {
    private final DeskDatabase database;
    private final String table;
    private final String language;
    private final String set;

    /**
     * @param language the column of the language, or {@code NULL}
     * @param set what else changes when a content does
     */
    ContentTable(DeskDatabase database, String table, String language, String set) {
        this.database = database;
        this.table = table;
        this.language = language;
        this.set = set;
    }

    @Override
    public long size() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one());
    }

    @Override
    public List<KeptText> after(@Nullable String key, int size) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT id, document_id, %s, content FROM %s WHERE id > ? ORDER BY id LIMIT ?"
                                                .formatted(language, table),
                                        key == null ? -1L : Long.parseLong(key),
                                        size)
                                .map(ContentTable::read)
                                .list());
    }

    @Override
    public Optional<KeptText> find(String key) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT id, document_id, %s, content FROM %s WHERE id = ?"
                                                .formatted(language, table),
                                        Long.parseLong(key))
                                .map(ContentTable::read)
                                .findFirst());
    }

    @Override
    public void rewrite(KeptText text, JsonNode content) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE %s SET content = ?%s WHERE id = ?".formatted(table, set),
                                CanonicalJson.write(content),
                                Long.parseLong(text.key())));
    }

    private static KeptText read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        String tag = row.getString(3);
        return new KeptText(
                Long.toString(row.getLong(1)),
                row.getString(2),
                tag == null ? null : Language.ofTag(tag).orElseThrow(),
                CanonicalJson.tree(row.getString(4)));
    }
}
