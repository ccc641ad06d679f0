package org.notorturetj.support.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.api.text.Language;
import org.notorturetj.media.store.MediaStore;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.text.Digest;

/** Clean files without their bytes' meaning, and media documents of them. */
@ApplicationScoped
public class MediaDocuments {
    private final DeskDatabase database;
    private final FieldEncryption encryption;
    private final Instance<MediaStore> store;
    private final Newsroom newsroom;

    MediaDocuments(
            DeskDatabase database,
            FieldEncryption encryption,
            Instance<MediaStore> store,
            Newsroom newsroom) {
        this.database = database;
        this.encryption = encryption;
        this.store = store;
        this.newsroom = newsroom;
    }

    /** The facts of a document of a file: everything was looked at. */
    public static Map<String, Object> facts(String file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", file);
        facts.put("credit", "Photo: Coalition");
        facts.put("decorative", false);
        for (String check :
                List.of("facesChecked", "papersChecked", "placesChecked", "nobodyShown")) {
            facts.put(check, true);
        }
        return facts;
    }

    /** The text of a picture. */
    public static Map<String, Object> text(String alt) {
        return Map.of("title", "Round table", "alt", alt, "caption", "Below " + alt);
    }

    /** An approved document of a new picture, in English and Russian. */
    public String approvedPicture() {
        return newsroom.approved(
                "media",
                facts(picture()),
                Map.of(Language.EN, text("A table"), Language.RU, text("Стол")));
    }

    /** The id of a new picture in two renditions, WebP before JPEG. */
    public String picture() {
        String id = file("JPEG", null, 0, 0);
        part(id, 0, "WEBP", 480, "webp of " + id);
        part(id, 1, "JPEG", 480, "jpeg of " + id);
        return id;
    }

    /** The id of a new file without parts. */
    public String file(String type, String words, int pages, int milliseconds) {
        String id = RandomId.ofDocument();
        byte[] sealed =
                words == null
                        ? null
                        : encryption.seal(new FieldLocation("media_file", "words", id), words);
        database.useHandle(
                handle ->
                        handle.execute(
                                "INSERT INTO desk.media_file (id, type, placeholder, pages, milliseconds, words, made_at) VALUES (?, ?, ?, ?, ?, ?, now())",
                                id,
                                type,
                                "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
                                pages,
                                milliseconds,
                                sealed));
        return id;
    }

    /** Adds bytes to a file; they are in the store, if there is one. Answers their hash. */
    public String part(String file, int position, String type, int width, String bytes) {
        byte[] content = bytes.getBytes(StandardCharsets.UTF_8);
        if (store.isResolvable()) {
            try {
                store.get().put(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        byte[] hash = Digest.sha256(bytes);
        database.useHandle(
                handle ->
                        handle.execute(
                                "INSERT INTO desk.media_part (file_id, position, hash, type, width, height, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                file,
                                position,
                                hash,
                                type,
                                width,
                                width * 2 / 3,
                                content.length));
        return HexFormat.of().formatHex(hash);
    }

    /** What readers may have of a hash: {@code public}, {@code gone}, or {@code none}. */
    public String door(String hash) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT CASE WHEN gone_at IS NULL THEN 'public' ELSE 'gone' END FROM published.media_file WHERE hash = ?",
                                        HexFormat.of().parseHex(hash))
                                .mapTo(String.class)
                                .findOne()
                                .orElse("none"));
    }

    /** Whether the store, if there is one, still has the bytes. */
    public boolean isStored(String hash) throws IOException {
        if (!store.isResolvable()) {
            return false;
        }
        var bytes = store.get().open(hash, 0);
        if (bytes.isPresent()) {
            bytes.get().close();
        }
        return bytes.isPresent();
    }
}
