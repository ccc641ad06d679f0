package org.notorturetj.publication.contactpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.contactpoint.RecordContactPoints;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** Which published texts name which contact points, shown or not. */
@ApplicationScoped
public class MentionIndex {
    private static final int AT_ONCE = 500;

    private final DeskDatabase database;

    MentionIndex(DeskDatabase database) {
        this.database = database;
    }

    /** Writes down what a published text names. */
    public void put(Handle handle, String documentId, Language language, Set<String> keys) {
        handle.execute(
                """
                INSERT INTO desk.record_mention (document_id, language, keys) VALUES (?, ?, ?)
                ON CONFLICT (document_id, language) DO UPDATE SET keys = excluded.keys
                """,
                documentId,
                language.tag(),
                keys.stream().sorted().toArray(String[]::new));
    }

    /** Forgets a text that is published no longer. */
    public void remove(Handle handle, String documentId, Language language) {
        handle.execute(
                "DELETE FROM desk.record_mention WHERE document_id = ? AND language = ?",
                documentId,
                language.tag());
    }

    /** The published texts that name one of some contact points, by their keys. */
    public List<Text> naming(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : database.withHandle(
                        handle -> {
                            catchUp(handle);
                            return handle.select(
                                            "SELECT document_id, language FROM desk.record_mention WHERE keys && ?"
                                                    + " ORDER BY document_id, language",
                                            (Object) keys.toArray(String[]::new))
                                    .map(
                                            (row, context) ->
                                                    new Text(
                                                            row.getString(1),
                                                            Language.fromString(row.getString(2))))
                                    .list();
                        });
    }

    /** The published texts that name what is retired, the longest retired first. */
    public List<Retired> namingRetired() {
        return database.withHandle(
                handle ->
                        handle.select(
                                        """
                                        SELECT m.document_id, m.language, min(r.retired_at)
                                        FROM desk.record_mention m JOIN desk.retired_contact_point r
                                             ON r.key = ANY (m.keys)
                                        GROUP BY m.document_id, m.language
                                        ORDER BY 3, 1, 2
                                        """)
                                .map(
                                        (row, context) ->
                                                new Retired(
                                                        new Text(
                                                                row.getString(1),
                                                                Language.fromString(
                                                                        row.getString(2))),
                                                        row.getTimestamp(3).toInstant()))
                                .list());
    }

    /** Reads the records from before the index existed, once. */
    private void catchUp(Handle handle) {
        while (true) {
            List<Unread> missing =
                    handle.select(
                                    """
                                    SELECT p.document_id, p.language, p.record FROM published.record p
                                    WHERE NOT EXISTS (SELECT 1 FROM desk.record_mention m
                                        WHERE m.document_id = p.document_id AND m.language = p.language)
                                    LIMIT ?
                                    """,
                                    AT_ONCE)
                            .map(
                                    (row, context) ->
                                            new Unread(
                                                    row.getString(1),
                                                    Language.fromString(row.getString(2)),
                                                    row.getString(3)))
                            .list();
            for (Unread record : missing) {
                put(
                        handle,
                        record.documentId(),
                        record.language(),
                        keysIn(CanonicalJson.tree(record.json())));
            }
            if (missing.size() < AT_ONCE) {
                return;
            }
        }
    }

    /** The keys of what a record names. */
    public static Set<String> keysIn(JsonNode record) {
        return RetiredContactPoints.keys(RecordContactPoints.named(record));
    }

    /** A published text. */
    public record Text(String documentId, Language language) {}

    /**
     * A published text that names a retired contact point.
     *
     * @param since when the first of them was retired
     */
    public record Retired(Text text, Instant since) {}

    private record Unread(String documentId, Language language, String json) {}
}
