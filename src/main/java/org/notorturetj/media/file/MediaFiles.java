package org.notorturetj.media.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.media.child.CleanPart;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.store.MediaStore;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.database.DeskDatabase;

/** The clean files of the desk. */
@ApplicationScoped
public class MediaFiles {
    /** Where the words of PDFs are, for searches; a key there is the id of a file. */
    public static final String WORDS = "media";

    /** Characters of a file's text that are shown beside it. */
    private static final int SHOWN_WORDS = 100_000;

    private final DeskDatabase database;
    private final MediaStore store;
    private final FieldEncryption encryption;
    private final Clock clock;

    MediaFiles(DeskDatabase database, MediaStore store, FieldEncryption encryption, Clock clock) {
        this.database = database;
        this.store = store;
        this.encryption = encryption;
        this.clock = clock;
    }

    /**
     * Keeps what is left of a file: its bytes in the store first, then what they are.
     *
     * @param clean of a file that was taken
     * @return the id of the file
     * @throws UncheckedIOException if the store keeps nothing now
     */
    @Transactional
    public String keep(CleaningResult clean) {
        String id = RandomId.ofDocument();
        List<String> hashes = clean.parts().stream().map(this::put).toList();
        execute(
                """
                INSERT INTO desk.media_file (id, type, placeholder, pages, milliseconds, words, first_words, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                String.valueOf(clean.type()),
                clean.placeholder(),
                clean.pages(),
                clean.milliseconds(),
                clean.text().isEmpty()
                        ? null
                        : encryption.seal(FileWords.location(id), clean.text()),
                clean.text().isEmpty()
                        ? null
                        : encryption.seal(FileWords.firstLocation(id), first(clean.text())),
                clock.instant().atOffset(ZoneOffset.UTC));
        for (int position = 0; position < hashes.size(); position++) {
            CleanPart part = clean.parts().get(position);
            execute(
                    """
                    INSERT INTO desk.media_part (file_id, position, hash, type, width, height, bytes)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    position,
                    HexFormat.of().parseHex(hashes.get(position)),
                    part.type().name(),
                    part.width(),
                    part.height(),
                    (long) part.bytes().length);
        }
        return id;
    }

    private static String first(String words) {
        if (words.length() <= SHOWN_WORDS) {
            return words;
        }
        boolean halved = Character.isHighSurrogate(words.charAt(SHOWN_WORDS - 1));
        return words.substring(0, halved ? SHOWN_WORDS - 1 : SHOWN_WORDS);
    }

    private String put(CleanPart part) {
        try {
            return store.put(part.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file by its id. */
    @Transactional
    public Optional<KeptFile> find(String id) {
        List<KeptPart> parts =
                database.withHandle(
                        handle ->
                                handle.select(
                                                "SELECT hash, type, width, height, bytes FROM desk.media_part WHERE file_id = ? ORDER BY position",
                                                id)
                                        .map((row, context) -> part(row))
                                        .list());
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT type, placeholder, pages, milliseconds, first_words, CASE WHEN first_words IS NULL THEN words END AS words FROM desk.media_file WHERE id = ?",
                                        id)
                                .map((row, context) -> file(id, row, parts))
                                .findFirst());
    }

    private KeptFile file(String id, ResultSet row, List<KeptPart> parts) throws SQLException {
        return new KeptFile(
                id,
                FileType.valueOf(row.getString("type")),
                parts,
                row.getString("placeholder"),
                row.getInt("pages"),
                row.getInt("milliseconds"),
                firstWords(id, row));
    }

    private @Nullable String firstWords(String id, ResultSet row) throws SQLException {
        byte @Nullable [] kept = row.getBytes("first_words");
        if (kept != null) {
            return encryption.open(FileWords.firstLocation(id), kept);
        }
        // of a file that was kept before they were kept by themselves
        byte @Nullable [] words = row.getBytes("words");
        return words == null ? null : first(encryption.open(FileWords.location(id), words));
    }

    private static KeptPart part(ResultSet row) throws SQLException {
        return new KeptPart(
                HexFormat.of().formatHex(row.getBytes("hash")),
                FileType.valueOf(row.getString("type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"));
    }

    private void execute(String sql, @Nullable Object... values) {
        database.useHandle(handle -> handle.execute(sql, values));
    }
}
