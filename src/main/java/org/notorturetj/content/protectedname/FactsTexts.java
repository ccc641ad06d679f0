package org.notorturetj.content.protectedname;

import jakarta.inject.Singleton;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.TextTables;

/** The facts of documents, in every state. */
@Singleton
@TextTables("desk.facts")
class FactsTexts extends ContentTable {
    FactsTexts(DeskDatabase database) {
        super(database, rows("desk.facts"), ", version = version + 1");
    }

    @Override
    public String place() {
        return "facts";
    }
}
