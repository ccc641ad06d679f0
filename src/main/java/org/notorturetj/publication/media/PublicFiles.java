package org.notorturetj.publication.media;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.media.upload.Originals;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Change;

import com.fasterxml.jackson.databind.JsonNode;

/** The bytes that readers may have: those that published media documents name. */
@ApplicationScoped
class PublicFiles {
    private final DeskDatabase database;
    private final Originals originals;

    PublicFiles(DeskDatabase database, Originals originals) {
        this.database = database;
        this.originals = originals;
    }

    /**
     * Lets readers have the files of what is put, erases what they were made from, and takes away
     * those that nothing names after these changes.
     *
     * @throws ProblemException when one of them was erased for ever
     */
    void follow(List<Change> changes) {
        List<Change> media =
                changes.stream()
                        .filter(it -> it.collection().equals(DocumentType.MEDIA.collection()))
                        .toList();
        if (media.isEmpty()) {
            return;
        }
        String[] documents =
                media.stream().map(Change::documentId).distinct().toArray(String[]::new);
        database.useHandle(
                handle -> {
                    Map<String, JsonNode> before = records(handle, documents);
                    Map<String, JsonNode> after = new HashMap<>(before);
                    Map<String, JsonNode> put = new HashMap<>();
                    for (Change change : media) {
                        String key = key(change.documentId(), change.language().tag());
                        if (change instanceof Change.Put it) {
                            put.put(key, it.shown().record());
                        } else if (change instanceof Change.Remove) {
                            after.remove(key);
                        }
                    }
                    after.putAll(put);
                    files(put).values().forEach(file -> show(handle, file));
                    files(put).keySet().forEach(hash -> forgetOriginals(handle, hash));
                    Set<String> left = new HashSet<>(files(before).keySet());
                    left.removeAll(files(after).keySet());
                    left.forEach(hash -> hide(handle, hash, documents));
                });
    }

    private static String key(String documentId, String language) {
        return documentId + " " + language;
    }

    private static Map<String, JsonNode> records(Handle handle, String... documents) {
        return handle.select(
                        "SELECT document_id, language, record FROM published.record WHERE document_id = ANY (?)",
                        (Object) documents)
                .map(
                        (row, context) ->
                                Map.<String, JsonNode>entry(
                                        key(row.getString(1), row.getString(2)),
                                        CanonicalJson.tree(row.getString(3))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By their hashes. */
    private static Map<String, JsonNode> files(Map<String, JsonNode> records) {
        Map<String, JsonNode> files = new HashMap<>();
        records.values()
                .forEach(
                        record ->
                                record.path("files")
                                        .forEach(it -> files.put(it.path("hash").asText(), it)));
        return files;
    }

    /** Of all clean files that have these bytes. */
    private void forgetOriginals(Handle handle, String hash) {
        handle.select(
                        "SELECT file_id FROM desk.media_part WHERE hash = ?",
                        HexFormat.of().parseHex(hash))
                .mapTo(String.class)
                .list()
                .forEach(originals::forget);
    }

    private static void show(Handle handle, JsonNode file) {
        byte[] hash = HexFormat.of().parseHex(file.path("hash").asText());
        handle.execute(
                "INSERT INTO published.media_file (hash, type, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
                hash,
                file.path("type").asText(),
                file.path("bytes").asLong());
        boolean erased =
                handle.select(
                                "SELECT gone_at IS NOT NULL FROM published.media_file WHERE hash = ?",
                                hash)
                        .mapTo(Boolean.class)
                        .one();
        if (erased) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "file", Rule.MEDIA_ERASED);
        }
    }

    /** Unless another document shows the same bytes. */
    private static void hide(Handle handle, String hash, String... documents) {
        handle.execute(
                """
                DELETE FROM published.media_file WHERE hash = ? AND gone_at IS NULL AND NOT EXISTS
                    (SELECT FROM published.record
                     WHERE type = ? AND document_id <> ALL (?) AND strpos(record::text, ?) > 0)
                """,
                HexFormat.of().parseHex(hash),
                DocumentType.MEDIA.word(),
                documents,
                hash);
    }
}
