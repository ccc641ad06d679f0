package org.notorturetj.media.upload;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * Files as they were handed in, sealed with the desk's key. They say who made them: no hash of them
 * is kept, and they are gone once what was made of them is public.
 */
@ApplicationScoped
public class Originals {
    private final DeskDatabase database;
    private final FieldEncryption encryption;

    Originals(DeskDatabase database, FieldEncryption encryption) {
        this.database = database;
        this.encryption = encryption;
    }

    /** Keeps a part that begins at an offset. */
    void add(String upload, long start, byte[] part) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "INSERT INTO desk.upload_chunk (upload_id, start, sealed) VALUES (?, ?, ?)",
                                upload,
                                start,
                                encryption.sealBytes(location(upload, start), part)));
    }

    /** All of a file. The caller wipes it out when it is done with. */
    public byte[] whole(String upload, long length) {
        List<Long> starts =
                database.withHandle(
                        handle ->
                                handle.select(
                                                "SELECT start FROM desk.upload_chunk WHERE upload_id = ? ORDER BY start",
                                                upload)
                                        .mapTo(Long.class)
                                        .list());
        byte[] whole = new byte[Math.toIntExact(length)];
        for (long start : starts) {
            byte[] part = part(upload, start);
            System.arraycopy(part, 0, whole, Math.toIntExact(start), part.length);
        }
        return whole;
    }

    private byte[] part(String upload, long start) {
        byte[] sealed =
                database.withHandle(
                        handle ->
                                handle.select(
                                                "SELECT sealed FROM desk.upload_chunk WHERE upload_id = ? AND start = ?",
                                                upload,
                                                start)
                                        .mapTo(byte[].class)
                                        .one());
        return encryption.openBytes(location(upload, start), sealed);
    }

    /** Erases the bytes of an upload that is not taken. */
    void erase(String upload) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM desk.upload_chunk WHERE upload_id = ?", upload));
    }

    /**
     * Erases the original of a clean file, and of all others that were made of the same: to be
     * called in the transaction that first publishes one. Nothing happens if it is gone already.
     *
     * @param file id of a clean file
     */
    @Transactional
    public void forget(String file) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                DELETE FROM desk.upload
                                WHERE id = (SELECT upload_id FROM desk.upload_file WHERE file_id = ?)
                                """,
                                file));
    }

    private static FieldLocation location(String upload, long start) {
        return new FieldLocation("upload_chunk", "sealed", upload + "." + start);
    }
}
