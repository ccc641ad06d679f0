package org.notorturetj.content.protectedname;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;

import com.fasterxml.jackson.databind.JsonNode;

/** The contents in one table. */
abstract class ContentTable extends TableTexts {
    private final String set;

    /**
     * The contents in these rows.
     *
     * @param set what else changes when a content does
     */
    ContentTable(DeskDatabase database, Rows rows, String set) {
        super(database, rows);
        this.set = set;
    }

    static Rows rows(String table) {
        return Rows.of(table, "content").withNumbers();
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.tree(row.getString(TEXT));
    }

    @Override
    public void rewrite(StoredText text, JsonNode content) {
        update(text.key(), "content = ?" + set, CanonicalJson.write(content));
    }
}
