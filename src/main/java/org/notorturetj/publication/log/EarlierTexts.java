package org.notorturetj.publication.log;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.authenticity.PublishedText;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * By what a copy is known to be of an earlier version, or of a text that is withdrawn: traces of
 * its lines, and none of its words. A redaction leaves none, since a trace proves a name to whoever
 * guesses it (docs/adr/064).
 */
@ApplicationScoped
public class EarlierTexts {
    private static final String PUBLISHED =
            "SELECT type, record FROM published.record WHERE document_id = ? AND language = ?";

    private static final String ADD =
            "INSERT INTO published.earlier_text (trace, document_id, language) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String FORGET =
            "DELETE FROM published.earlier_text WHERE document_id = ? AND language = ?";

    private static final String KEPT =
            "SELECT 1 FROM published.earlier_text WHERE document_id = ? AND language = ? LIMIT 1";

    private final DeskDatabase database;

    EarlierTexts(DeskDatabase database) {
        this.database = database;
    }

    /** Before the record is there. */
    void put(Handle handle, PublicationKind kind, Change.Put put) {
        if (!put.type().is(Trait.QUOTED)) {
            return;
        }
        Set<Long> earlier = published(handle, put);
        if (earlier.isEmpty() && !isAnyKept(handle, put)) {
            return; // it is new
        }
        Set<Long> now =
                new PublishedText(put.type().word(), put.language(), put.shown().record()).traces();
        earlier.removeAll(now);
        keep(handle, kind, put, earlier);
        handle.execute(
                FORGET + " AND trace = ANY (?)",
                put.documentId(),
                put.language().tag(),
                now.toArray(Long[]::new));
    }

    private static boolean isAnyKept(Handle handle, Change change) {
        return handle.select(KEPT, change.documentId(), change.language().tag())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Before the record is gone. */
    void remove(Handle handle, PublicationKind kind, Change.Remove remove) {
        keep(handle, kind, remove, published(handle, remove));
    }

    /** Forgets all that is kept of a document. */
    public void forget(String documentId) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM published.earlier_text WHERE document_id = ?",
                                documentId));
    }

    private static void keep(Handle handle, PublicationKind kind, Change change, Set<Long> traces) {
        String language = change.language().tag();
        if (kind == PublicationKind.REDACT || kind == PublicationKind.RESTRAIN) {
            handle.execute(FORGET, change.documentId(), language);
        } else if (!traces.isEmpty()) {
            try (var batch = handle.prepareBatch(ADD)) {
                traces.forEach(trace -> batch.add(trace, change.documentId(), language));
                batch.execute();
            }
        }
    }

    /** Of the text that is published now; none for one that cannot be read. */
    private static Set<Long> published(Handle handle, Change change) {
        Language language = change.language();
        return handle.select(PUBLISHED, change.documentId(), language.tag())
                .map(
                        (row, context) ->
                                DocumentType.is(row.getString(1), Trait.QUOTED)
                                        ? traces(row.getString(1), language, row.getString(2))
                                        : new HashSet<Long>())
                .findOne()
                .orElseGet(HashSet::new);
    }

    private static Set<Long> traces(String type, Language language, String record) {
        try {
            return new PublishedText(type, language, CanonicalJson.tree(record)).traces();
        } catch (IllegalArgumentException e) {
            return new HashSet<>();
        }
    }
}
