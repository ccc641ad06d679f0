package org.notorturetj.desk.consent;

import jakarta.inject.Singleton;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.SealedTexts;
import org.notorturetj.platform.storedtext.TextTables;

/** The notes beside consents. */
@Singleton
@TextTables("desk.consent")
class ConsentNotes extends SealedTexts {
    ConsentNotes(DeskDatabase database, FieldEncryption encryption) {
        super(
                database,
                encryption,
                Rows.of("desk.consent", "note").having("note"),
                "note",
                RecordConsent::location);
    }

    @Override
    public String place() {
        return "consents";
    }
}
