package org.notorturetj.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.search.index.SearchableText;
import org.notorturetj.search.match.FoundDocument;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is published at this moment of what the index has found. Nothing is shown that is not here.
 */
@ApplicationScoped
class PublishedHits {
    private static final String TEXTS =
            """
            SELECT head.seq, r.document_id, r.language, r.type, r.slug, r.record, r.plain_text, r.seq AS changed,
                   l.language AS served, l.available
            FROM published.head head
            LEFT JOIN unnest(?::text[], ?::text[]) AS wanted(id, language) ON true
            LEFT JOIN published.record r ON r.document_id = wanted.id AND r.language = wanted.language
            LEFT JOIN published.listing l ON l.document_id = r.document_id AND l.reader = ?
            """;

    /** Titles stand in the items of lists, titles of steps only in the whole guide. */
    private static final String LINES =
            """
            SELECT head.seq, r.document_id, r.language, r.type, r.slug,
                   CASE r.type WHEN 'guide' THEN r.record ELSE r.item END AS record, '' AS plain_text, r.seq AS changed,
                   l.language AS served, l.available
            FROM published.head head
            LEFT JOIN unnest(?::text[]) AS wanted(id) ON true
            LEFT JOIN published.record r ON r.document_id = wanted.id
            LEFT JOIN published.listing l ON l.document_id = r.document_id AND l.reader = ?
            """;

    private final PublicDatabase database;
    private final ContentReads reads;

    PublishedHits(PublicDatabase database, ContentReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** The last publication. */
    long last() {
        reads.query();
        long seq =
                database.withHandle(
                        handle ->
                                handle.createQuery("SELECT seq FROM published.head")
                                        .mapTo(Long.class)
                                        .one());
        reads.sawPublication(seq);
        return seq;
    }

    /** The texts that were found, and the last publication at that moment. */
    Texts texts(List<FoundDocument> found, Language reader) {
        return read(
                reader,
                TEXTS,
                found.stream().map(FoundDocument::id).toArray(String[]::new),
                found.stream().map(document -> document.language().tag()).toArray(String[]::new));
    }

    /** The lines of some documents in all languages, and the last publication at that moment. */
    Texts lines(List<String> documentIds, Language reader) {
        return read(reader, LINES, (Object) documentIds.toArray(String[]::new));
    }

    private Texts read(Language reader, String sql, Object... wanted) {
        reads.query();
        var texts = new Texts(new HashMap<>());
        Object[] values = Arrays.copyOf(wanted, wanted.length + 1, Object[].class);
        values[wanted.length] = reader.tag();
        database.useHandle(
                handle ->
                        handle.select(sql, values)
                                .map((row, context) -> add(row, reader, texts))
                                .list());
        reads.sawPublication(texts.seq);
        return texts;
    }

    private static boolean add(ResultSet row, Language reader, Texts texts) throws SQLException {
        texts.seq = row.getLong(1);
        String available = row.getString("served");
        if (available != null) {
            var text = text(row, reader);
            texts.byDocument
                    .computeIfAbsent(text.documentId(), any -> new HashMap<>())
                    .put(text.presence().language(), text);
        }
        return true;
    }

    private static PublishedText text(ResultSet row, Language reader) throws SQLException {
        Language language = Language.fromString(row.getString("language"));
        return new PublishedText(
                row.getString("document_id"),
                row.getString("type"),
                new Presence(
                        language,
                        language != reader,
                        Arrays.stream((String[]) row.getArray("available").getArray())
                                .map(Language::fromString)
                                .toList()),
                Language.fromString(row.getString("served")),
                row.getString("slug"),
                row.getLong("changed"),
                CanonicalJson.tree(row.getString("record")),
                row.getString("plain_text"));
    }

    /** Texts by document and language. */
    static final class Texts {
        private final Map<String, Map<Language, PublishedText>> byDocument;
        private long seq;

        private Texts(Map<String, Map<Language, PublishedText>> byDocument) {
            this.byDocument = byDocument;
        }

        /** The last publication when they were read. */
        long seq() {
            return seq;
        }

        Map<Language, PublishedText> of(String documentId) {
            return byDocument.getOrDefault(documentId, Map.of());
        }

        @Nullable PublishedText of(String documentId, Language language) {
            return of(documentId).get(language);
        }
    }

    /**
     * A published text.
     *
     * @param served the language in which the document is served to who asks
     * @param changed the publication that last changed it
     */
    record PublishedText(
            String documentId,
            String type,
            Presence presence,
            Language served,
            @Nullable String slug,
            long changed,
            JsonNode record,
            @Nullable String plainText) {
        SearchableText searchable() {
            return SearchableText.of(type, presence.language(), record, plainText);
        }
    }
}
