package org.notorturetj.desk.consent;

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

/** The notes beside consents. */
@Singleton
@KeepsTables("desk.consent")
class ConsentNotes extends TableTexts {
    private final FieldEncryption encryption;

    ConsentNotes(DeskDatabase database, FieldEncryption encryption) {
        super(database, Rows.of("desk.consent", "note").having("note"));
        this.encryption = encryption;
    }

    @Override
    public String place() {
        return "consents";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("note", encryption.open(RecordConsent.location(key), row.getBytes(TEXT)));
    }

    @Override
    public void rewrite(KeptText text, JsonNode content) {
        update(
                text.key(),
                "note = ?",
                encryption.seal(RecordConsent.location(text.key()), content.path("note").asText()));
    }
}
