package org.notorturetj.platform.storedtext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** The texts in a sealed column of a table. */
public abstract class SealedTexts extends TableTexts {
    private final FieldEncryption encryption;
    private final String column;
    private final String member;
    private final Function<String, FieldLocation> location;

    /**
     * Texts in some rows.
     *
     * @param rows whose text is one sealed column
     * @param member what the text is called where it is looked at
     * @param location of a row's text, by the key of the row
     */
    protected SealedTexts(
            DeskDatabase database,
            FieldEncryption encryption,
            Rows rows,
            String member,
            Function<String, FieldLocation> location) {
        super(database, rows);
        this.encryption = encryption;
        this.column = rows.text();
        this.member = member;
        this.location = location;
    }

    @Override
    protected final JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put(member, encryption.open(location.apply(key), row.getBytes(TEXT)));
    }

    @Override
    public final void rewrite(StoredText text, JsonNode content) {
        update(
                text.key(),
                column + " = ?",
                encryption.seal(location.apply(text.key()), content.path(member).asText()));
    }
}
