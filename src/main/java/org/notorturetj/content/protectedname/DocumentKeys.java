package org.notorturetj.content.protectedname;

import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.fasterxml.jackson.databind.JsonNode;

/** The keys of documents, which may be the names of files they were loaded from. */
@Singleton
@TextTables("desk.document")
class DocumentKeys extends TableTexts {
    DocumentKeys(DeskDatabase database) {
        super(
                database,
                new Rows("desk.document", "id", false, "id", "NULL", "key, licence", "true"));
    }

    @Override
    public String place() {
        return "documents";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("key", row.getString(TEXT))
                .put("licence", row.getString(TEXT + 1));
    }

    /** A key without the name would name nothing that refers to it: it has none any more. */
    @Override
    public void rewrite(StoredText text, JsonNode content) {
        update(
                text.key(),
                "key = NULL, licence = ?, version = version + 1",
                content.path("licence").asText());
    }
}
