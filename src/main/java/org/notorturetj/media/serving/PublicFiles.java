package org.notorturetj.media.serving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.child.FileType;
import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.database.PublicDatabase;

/** Which bytes readers may have. Asked for each request: there is nothing to forget later. */
@ApplicationScoped
class PublicFiles {
    private static final String FIND =
            "SELECT type, bytes, gone_at IS NOT NULL FROM published.media_file WHERE hash = ?";

    private static final String STILL =
            "SELECT hex FROM unnest(?) hex JOIN published.media_file ON hash = decode(hex, 'hex') WHERE gone_at IS NULL";

    private static final String ALL =
            "SELECT encode(hash, 'hex'), type, bytes FROM published.media_file WHERE gone_at IS NULL ORDER BY hash";

    private static final Map<String, FileType> EXTENSIONS =
            Map.of(
                    "jpg", FileType.JPEG,
                    "png", FileType.PNG,
                    "webp", FileType.WEBP,
                    "pdf", FileType.PDF,
                    "mp3", FileType.MP3,
                    "opus", FileType.OPUS,
                    "mp4", FileType.MP4);

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

    /** Empty if they never were, are not any more, or are of another type. */
    Optional<PublicFile> find(String hash, String extension) {
        return find(hash).filter(it -> it.type() == EXTENSIONS.get(extension));
    }

    /** Those of some hashes that readers may have. */
    Set<String> stillPublic(Set<String> hashes) {
        return database.withHandle(
                handle ->
                        handle.createQuery(STILL)
                                .bindArray(0, String.class, hashes.toArray())
                                .mapTo(String.class)
                                .set());
    }

    /** The lengths of all that readers may have, by their names. */
    Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>();
        database.useHandle(
                handle ->
                        handle.createQuery(ALL)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString(1)
                                                                + "."
                                                                + extension(row.getString(2)),
                                                        row.getLong(3)))
                                .forEach(file -> all.put(file.getKey(), file.getValue())));
        return all;
    }

    private static String extension(String mediaType) {
        FileType type = FileType.of(mediaType);
        return EXTENSIONS.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Optional<PublicFile> find(String hash) {
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
