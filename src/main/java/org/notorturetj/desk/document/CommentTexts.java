package org.notorturetj.desk.document;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.kept.KeepsTables;
import org.notorturetj.platform.kept.KeptText;
import org.notorturetj.platform.kept.RewritableTexts;

import com.fasterxml.jackson.databind.JsonNode;

/** What people said of texts and facts. */
@ApplicationScoped
@KeepsTables("desk.comment")
class CommentTexts implements RewritableTexts {
    private static final String COLUMNS =
            "SELECT id, document_id, language, body FROM desk.comment";

    private final DeskDatabase database;
    private final FieldEncryption encryption;

    CommentTexts(DeskDatabase database, FieldEncryption encryption) {
        this.database = database;
        this.encryption = encryption;
    }

    @Override
    public String place() {
        return "comments";
    }

    @Override
    public long size() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT count(*) FROM desk.comment")
                                .mapTo(Long.class)
                                .one());
    }

    @Override
    public List<KeptText> after(@Nullable String key, int size) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        COLUMNS + " WHERE id > ? ORDER BY id LIMIT ?",
                                        key == null ? "" : key,
                                        size)
                                .map(this::read)
                                .list());
    }

    @Override
    public Optional<KeptText> find(String key) {
        return database.withHandle(
                handle ->
                        handle.select(COLUMNS + " WHERE id = ?", key).map(this::read).findFirst());
    }

    @Override
    public void rewrite(KeptText text, JsonNode content) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.comment SET body = ? WHERE id = ?",
                                encryption.seal(
                                        location(text.key()), content.path("comment").asText()),
                                text.key()));
    }

    private KeptText read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        String tag = row.getString(3);
        String id = row.getString(1);
        JsonNode content =
                CanonicalJson.mapper()
                        .createObjectNode()
                        .put("comment", encryption.open(location(id), row.getBytes(4)));
        return new KeptText(
                id,
                row.getString(2),
                tag == null ? null : Language.ofTag(tag).orElseThrow(),
                content);
    }

    private static FieldLocation location(String id) {
        return new FieldLocation("comment", "body", id);
    }
}
