package org.notorturetj.desk.workflow;

import jakarta.inject.Singleton;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.SealedTexts;
import org.notorturetj.platform.storedtext.TextTables;

/** What comments quote of texts and facts. */
@Singleton
@TextTables("desk.comment")
class CommentPlaces extends SealedTexts {
    CommentPlaces(DeskDatabase database, FieldEncryption encryption) {
        super(
                database,
                encryption,
                Rows.of("desk.comment", "place").inLanguages().having("place"),
                "place",
                WriteComment::placeLocation);
    }

    @Override
    public String place() {
        return "comment-places";
    }
}
