package org.notorturetj.desk.workflow;

import jakarta.inject.Singleton;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.SealedTexts;
import org.notorturetj.platform.storedtext.TextTables;

/** What people said of texts and facts. */
@Singleton
@TextTables("desk.comment")
class CommentTexts extends SealedTexts {
    CommentTexts(DeskDatabase database, FieldEncryption encryption) {
        super(
                database,
                encryption,
                Rows.of("desk.comment", "body").inLanguages(),
                "comment",
                WriteComment::location);
    }

    @Override
    public String place() {
        return "comments";
    }
}
