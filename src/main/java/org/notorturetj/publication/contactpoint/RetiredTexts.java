package org.notorturetj.publication.contactpoint;

import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers, addresses and accounts that nobody has any more: an address may be somebody's name. */
@Singleton
@TextTables("desk.retired_contact_point")
class RetiredTexts extends TableTexts {
    /** Searches note keys: an address that is a name must be in none. */
    private static final String KEY =
            "encode(sha256(convert_to(kind || '/' || value, 'UTF8')), 'hex')";

    RetiredTexts(DeskDatabase database) {
        super(
                database,
                new Rows(
                        "desk.retired_contact_point",
                        KEY,
                        false,
                        "document_id",
                        "NULL",
                        "value, key",
                        "true"));
    }

    @Override
    public String place() {
        return "retired-contact-points";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("address", row.getString(TEXT))
                .put("key", row.getString(TEXT + 1));
    }

    /** Forgets it: texts that had it have initials there, and nothing is left to be masked. */
    @Override
    public void rewrite(StoredText text, JsonNode content) {
        delete(text.key());
    }
}
