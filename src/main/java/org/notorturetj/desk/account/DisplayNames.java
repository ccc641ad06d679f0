package org.notorturetj.desk.account;

import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.fasterxml.jackson.databind.JsonNode;

/** How colleagues chose to be shown. */
@Singleton
@TextTables("desk.account")
class DisplayNames extends TableTexts {
    private final AccountSecrets secrets;

    DisplayNames(DeskDatabase database, AccountSecrets secrets) {
        super(
                database,
                new Rows(
                        "desk.account",
                        "id",
                        false,
                        "NULL",
                        "NULL",
                        "display_name",
                        "display_name IS NOT NULL"));
        this.secrets = secrets;
    }

    @Override
    public String place() {
        return "accounts";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("displayName", secrets.displayName(key, row.getBytes(TEXT)));
    }

    @Override
    public void rewrite(StoredText text, JsonNode content) {
        update(
                text.key(),
                "display_name = ?",
                secrets.sealDisplayName(text.key(), content.path("displayName").asText()));
    }
}
