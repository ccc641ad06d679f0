package org.notorturetj.desk.workflow;

import jakarta.inject.Singleton;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.kept.KeepsTables;
import org.notorturetj.platform.kept.SealedTexts;

/** What people said of texts and facts. */
@Singleton
@KeepsTables("desk.comment")
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
