package org.notorturetj.media.file;

import jakarta.inject.Singleton;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.storedtext.SealedTexts;
import org.notorturetj.platform.storedtext.TextTables;

/**
 * Plain texts of PDFs, to be searched for names. A name that is taken out here still stands in the
 * PDF, which goes with it.
 */
@Singleton
@TextTables("desk.media_file")
class FileWords extends SealedTexts {
    FileWords(DeskDatabase database, FieldEncryption encryption) {
        super(
                database,
                encryption,
                new Rows(
                        "desk.media_file",
                        "id",
                        false,
                        "NULL",
                        "NULL",
                        "words",
                        "words IS NOT NULL"),
                "words",
                FileWords::location);
    }

    static FieldLocation location(String id) {
        return new FieldLocation("media_file", "words", id);
    }

    /** Of the first of them, which are shown: they go with the row, like all of them. */
    static FieldLocation firstLocation(String id) {
        return new FieldLocation("media_file", "first_words", id);
    }

    @Override
    public String place() {
        return MediaFiles.WORDS;
    }
}
