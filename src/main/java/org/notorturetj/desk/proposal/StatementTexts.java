package org.notorturetj.desk.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.fasterxml.jackson.databind.JsonNode;

/** What exactly was asked for in proposals, decided ones too. */
@Singleton
@TextTables("desk.proposal")
class StatementTexts extends TableTexts {
    private final FieldEncryption encryption;

    StatementTexts(DeskDatabase database, FieldEncryption encryption) {
        super(database, Rows.of("desk.proposal", "statement"));
        this.encryption = encryption;
    }

    @Override
    public String place() {
        return "proposals";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.tree(encryption.open(Proposals.location(key), row.getBytes(TEXT)));
    }

    @Override
    public void rewrite(StoredText text, JsonNode content) {
        update(
                text.key(),
                "statement = ?",
                encryption.seal(Proposals.location(text.key()), CanonicalJson.write(content)));
    }
}
