package org.notorturetj.content.protectedname;

import jakarta.inject.Singleton;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.TextTables;

/** The texts of the desk, in every state. */
@Singleton
@TextTables("desk.edition")
class EditionTexts extends ContentTable {
    EditionTexts(DeskDatabase database) {
        super(database, rows("desk.edition").inLanguages(), ", version = version + 1");
    }

    @Override
    public String place() {
        return "editions";
    }
}
