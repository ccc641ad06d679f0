package org.notorturetj.media.serving;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.child.FileType;
import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.database.PublicDatabase;

/** Which bytes readers may have. Asked for each request: there is nothing to forget later. */
@ApplicationScoped
class PublicFiles {
    private static final String FIND =
            "SELECT type, bytes, gone_at IS NOT NULL FROM published.media_file WHERE hash = ?";

    private final PublicDatabase database;

    PublicFiles(PublicDatabase database) {
        this.database = database;
    }

    /**
     * Bytes that were published.
     *
     * @param gone whether they were taken away for ever
     */
    record PublicFile(FileType type, long bytes, boolean gone) {}

    /** Empty if they never were, or are not any more. */
    Optional<PublicFile> find(String hash) {
        return database.withHandle(
                handle ->
                        handle.createQuery(FIND)
                                .bind(0, MediaHash.bytes(hash))
                                .map(
                                        (row, context) ->
                                                new PublicFile(
                                                        FileType.of(row.getString(1)),
                                                        row.getLong(2),
                                                        row.getBoolean(3)))
                                .findOne());
    }
}
