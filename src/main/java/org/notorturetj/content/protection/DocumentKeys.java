package org.notorturetj.content.protection;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.kept.KeepsTables;
import org.notorturetj.platform.kept.KeptText;
import org.notorturetj.platform.kept.RewritableTexts;

import com.fasterxml.jackson.databind.JsonNode;

/** The keys of documents, which may be the names of files they were loaded from. */
@ApplicationScoped
@KeepsTables("desk.document")
class DocumentKeys implements RewritableTexts {
    private static final String COLUMNS = "SELECT id, key, licence FROM desk.document WHERE ";

    private final DeskDatabase database;

    DocumentKeys(DeskDatabase database) {
        this.database = database;
    }

    @Override
    public String place() {
        return "documents";
    }

    @Override
    public long size() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT count(*) FROM desk.document")
                                .mapTo(Long.class)
                                .one());
    }

    @Override
    public List<KeptText> after(@Nullable String key, int size) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        COLUMNS + "id > ? ORDER BY id LIMIT ?",
                                        key == null ? "" : key,
                                        size)
                                .map(DocumentKeys::read)
                                .list());
    }

    @Override
    public Optional<KeptText> find(String key) {
        return database.withHandle(
                handle ->
                        handle.select(COLUMNS + "id = ?", key).map(DocumentKeys::read).findFirst());
    }

    /** A key without the name would name nothing that refers to it: it has none any more. */
    @Override
    public void rewrite(KeptText text, JsonNode content) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.document SET key = NULL, licence = ?, version = version + 1 WHERE id = ?",
                                content.path("licence").asText(),
                                text.key()));
    }

    private static KeptText read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        var content = CanonicalJson.mapper().createObjectNode();
        content.put("key", row.getString(2));
        content.put("licence", row.getString(3));
        return new KeptText(row.getString(1), row.getString(1), null, content);
    }
}
