package org.notorturetj.desk.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.kept.KeepsTables;
import org.notorturetj.platform.kept.KeptText;
import org.notorturetj.platform.kept.TableTexts;

import com.fasterxml.jackson.databind.JsonNode;

/** What people said of texts and facts. */
@Singleton
@KeepsTables("desk.comment")
class CommentTexts extends TableTexts {
    private final FieldEncryption encryption;

    CommentTexts(DeskDatabase database, FieldEncryption encryption) {
        super(database, Rows.of("desk.comment", "body").inLanguages());
        this.encryption = encryption;
    }

    @Override
    public String place() {
        return "comments";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("comment", encryption.open(WriteComment.location(key), row.getBytes(TEXT)));
    }

    @Override
    public void rewrite(KeptText text, JsonNode content) {
        update(
                text.key(),
                "body = ?",
                encryption.seal(
                        WriteComment.location(text.key()), content.path("comment").asText()));
    }
}
