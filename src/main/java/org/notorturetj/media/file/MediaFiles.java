package org.notorturetj.media.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.media.child.FileType;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;

/** The clean files that the desk keeps. */
@ApplicationScoped
public class MediaFiles {
    private final DeskDatabase database;
    private final FieldEncryption encryption;

    MediaFiles(DeskDatabase database, FieldEncryption encryption) {
        this.database = database;
        this.encryption = encryption;
    }

    /** The file with an id; empty if there is none, or it was erased. */
    public Optional<KeptFile> find(String id) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT type, placeholder, pages, milliseconds, words FROM desk.media_file WHERE id = ?",
                                        id)
                                .map((row, context) -> file(id, row, parts(handle, id)))
                                .findOne());
    }

    private KeptFile file(String id, ResultSet row, List<KeptPart> parts) throws SQLException {
        byte[] words = row.getBytes(5);
        return new KeptFile(
                id,
                FileType.valueOf(row.getString(1)),
                parts,
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                words == null ? "" : encryption.open(FileWords.location(id), words));
    }

    private static List<KeptPart> parts(Handle handle, String id) {
        return handle.select(
                        "SELECT hash, type, width, height, bytes FROM desk.media_part WHERE file_id = ? ORDER BY position",
                        id)
                .map(
                        (row, context) ->
                                new KeptPart(
                                        HexFormat.of().formatHex(row.getBytes(1)),
                                        FileType.valueOf(row.getString(2)),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getLong(5)))
                .list();
    }
}
