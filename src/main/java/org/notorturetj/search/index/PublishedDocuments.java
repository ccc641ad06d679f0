package org.notorturetj.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.json.CanonicalJson;

/** Reads the log and what it has published, as the role public_door. */
@ApplicationScoped
class PublishedDocuments {
    private static final String HEAD =
            """
            SELECT h.seq, (SELECT extract(epoch FROM p.published_at) * 1000 FROM published.publication p WHERE p.seq = h.seq)::bigint,
                   (SELECT extract(epoch FROM p.published_at) * 1000 FROM published.publication p WHERE p.seq = ?)::bigint
            FROM published.head h
            """;

    private static final String CHANGED =
            """
            SELECT DISTINCT seq, document_id FROM published.change
            WHERE seq <= ? AND (seq, document_id) > (?, ?) ORDER BY seq, document_id LIMIT ?
            """;

    private static final String SOME =
            """
            SELECT document_id FROM published.listing
            WHERE reader = 'tg' AND type = ANY (?) AND document_id > ? ORDER BY document_id LIMIT ?
            """;

    private static final String TEXTS =
            """
            SELECT l.document_id, l.type, l.rank, l.facets, r.language, r.record, r.plain_text
            FROM published.listing l JOIN published.record r ON r.document_id = l.document_id
            WHERE l.reader = 'tg' AND l.document_id = ANY (?)
            """;

    private final PublicDatabase database;

    PublishedDocuments(PublicDatabase database) {
        this.database = database;
    }

    /**
     * Where the log is.
     *
     * @param known a publication whose time is asked for too
     */
    Head head(long known) {
        return database.withHandle(
                handle ->
                        handle.select(HEAD, known)
                                .map(
                                        (row, context) ->
                                                new Head(
                                                        row.getLong(1),
                                                        row.getLong(2),
                                                        row.getObject(3, Long.class)))
                                .one());
    }

    /** Documents that publications after a place in the log have changed, up to one of them. */
    List<Changed> changed(long upTo, Changed after, int limit) {
        return database.withHandle(
                handle ->
                        handle.select(CHANGED, upTo, after.seq(), after.documentId(), limit)
                                .map(
                                        (row, context) ->
                                                new Changed(row.getLong(1), row.getString(2)))
                                .list());
    }

    /** The next documents of some types by id. */
    List<String> some(List<String> types, String after, int limit) {
        return database.withHandle(
                handle ->
                        handle.select(SOME, types.toArray(String[]::new), after, limit)
                                .mapTo(String.class)
                                .list());
    }

    /** Documents by id, those that are published no longer not among them. */
    Map<String, PublishedDocument> documents(List<String> ids) {
        Map<String, PublishedDocument> found = new LinkedHashMap<>();
        database.useHandle(
                handle ->
                        handle.select(TEXTS, (Object) ids.toArray(String[]::new))
                                .map((row, context) -> add(row, found))
                                .list());
        return found;
    }

    private static boolean add(ResultSet row, Map<String, PublishedDocument> found)
            throws SQLException {
        PublishedDocument known = found.get(row.getString(1));
        PublishedDocument document =
                known == null
                        ? new PublishedDocument(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                Arrays.asList((String[]) row.getArray(4).getArray()),
                                new EnumMap<>(Language.class))
                        : known;
        found.put(document.id(), document);
        Language language = Language.fromString(row.getString(5));
        document.texts()
                .put(
                        language,
                        SearchableText.of(
                                document.type(),
                                language,
                                CanonicalJson.tree(row.getString(6)),
                                row.getString(7)));
        return true;
    }

    /**
     * The state of the log.
     *
     * @param seq its last publication; 0 before the first
     * @param at its time in milliseconds; 0 before the first
     * @param knownAt the time of the publication that was asked for; null if there is none
     */
    record Head(long seq, long at, @Nullable Long knownAt) {}

    /** A document that a publication has changed. */
    record Changed(long seq, String documentId) {}
}
