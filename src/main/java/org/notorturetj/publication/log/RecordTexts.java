package org.notorturetj.publication.log;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.StoredTexts;
import org.notorturetj.platform.storedtext.TextTables;

/**
 * What the public reads: lists, details, feeds, sitemaps and the edge are made from these. A
 * redaction publishes them anew.
 */
@ApplicationScoped
@TextTables("published.record")
class RecordTexts implements StoredTexts {
    private static final String COLUMNS =
            "SELECT document_id, language, record, item, slug, plain_text FROM published.record ";

    private final DeskDatabase database;

    RecordTexts(DeskDatabase database) {
        this.database = database;
    }

    @Override
    public String place() {
        return "records";
    }

    @Override
    public long size() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT count(*) FROM published.record")
                                .mapTo(Long.class)
                                .one());
    }

    @Override
    public List<StoredText> after(@Nullable String key, int size) {
        String[] last = key == null ? new String[] {"", ""} : key.split("/", 2);
        return database.withHandle(
                handle ->
                        handle.select(
                                        COLUMNS
                                                + "WHERE (document_id, language) > (?, ?) ORDER BY document_id, language LIMIT ?",
                                        last[0],
                                        last[1],
                                        size)
                                .map(RecordTexts::read)
                                .list());
    }

    @Override
    public Optional<StoredText> find(String key) {
        String[] parts = key.split("/", 2);
        return database.withHandle(
                handle ->
                        handle.select(
                                        COLUMNS + "WHERE document_id = ? AND language = ?",
                                        parts[0],
                                        parts[1])
                                .map(RecordTexts::read)
                                .findFirst());
    }

    private static StoredText read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        var content = CanonicalJson.mapper().createObjectNode();
        content.set("record", CanonicalJson.tree(row.getString(3)));
        content.set("item", CanonicalJson.tree(row.getString(4)));
        content.put("slug", row.getString(5));
        content.put("plainText", row.getString(6));
        String document = row.getString(1);
        String tag = row.getString(2);
        return new StoredText(
                document + "/" + tag, document, Language.ofTag(tag).orElseThrow(), content);
    }
}
