package org.notorturetj.content.protectedname;

import jakarta.inject.Singleton;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.TextTables;

/** Every content that was ever saved. */
@Singleton
@TextTables("desk.revision")
class RevisionTexts extends ContentTable {
    RevisionTexts(DeskDatabase database) {
        super(database, rows("desk.revision").inLanguages(), "");
    }

    @Override
    public String place() {
        return "revisions";
    }
}
