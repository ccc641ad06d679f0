package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LanguageFallback;

/**
 * Which record of a document is served to readers of each language: the fallback chain, resolved at
 * publication instead of at every read.
 */
@ApplicationScoped
class ListingStore {
    /** As the text that each reader is served says. */
    private static final String UPDATED =
            """
            UPDATE published.listing l
            SET updated = coalesce(-(extract(epoch FROM (r.item::json ->> 'updatedAt')::timestamptz) * 1000)::bigint, 0)
            FROM published.record r
            WHERE r.document_id = l.document_id AND r.language = l.language AND l.document_id = ?
            """;

    /** Brings the rows of all documents that a publication touches up to date. */
    void refresh(Handle handle, long seq, Instant at, List<Change> changes) {
        Map<String, Optional<Change.Put>> touched = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                touched.put(change.documentId(), Optional.of(put));
            } else {
                touched.putIfAbsent(change.documentId(), Optional.empty());
            }
        }
        for (var document : touched.entrySet()) {
            FeedNews news = FeedNews.of(handle, document.getKey());
            refresh(handle, seq, document.getKey(), document.getValue().orElse(null));
            news.tell(handle, document.getKey(), at);
        }
    }

    private static void refresh(
            Handle handle, long seq, String documentId, Change.@Nullable Put latest) {
        Set<Language> available = available(handle, documentId);
        if (available.isEmpty()) {
            handle.execute("DELETE FROM published.listing WHERE document_id = ?", documentId);
            return;
        }
        String[] tags = available.stream().map(Language::tag).toArray(String[]::new);
        if (latest == null) {
            serve(handle, seq, documentId, available, tags);
        } else {
            list(handle, seq, available, tags, latest);
        }
        handle.execute(UPDATED, documentId);
    }

    /** Nothing new: other readers may be served another language. */
    private static void serve(
            Handle handle, long seq, String documentId, Set<Language> available, String[] tags) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "UPDATE published.listing SET language = ?, available = ?, seq = ? WHERE reader = ? AND document_id = ?")) {
            for (Language reader : Language.values()) {
                batch.add(served(reader, available), tags, seq, reader.tag(), documentId);
            }
            batch.execute();
        }
    }

    private static void list(
            Handle handle, long seq, Set<Language> available, String[] tags, Change.Put latest) {
        String[] facets = latest.shown().facets().stream().sorted().toArray(String[]::new);
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO published.listing (reader, type, rank, document_id, language, available, facets, seq)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (reader, document_id)
                        DO UPDATE SET rank = excluded.rank, language = excluded.language,
                                      available = excluded.available, facets = excluded.facets, seq = excluded.seq
                        """)) {
            for (Language reader : Language.values()) {
                batch.add(
                        reader.tag(),
                        latest.type().word(),
                        latest.shown().rank(),
                        latest.documentId(),
                        served(reader, available),
                        tags,
                        facets,
                        seq);
            }
            batch.execute();
        }
    }

    private static String served(Language reader, Set<Language> available) {
        return LanguageFallback.served(reader, available).orElseThrow().tag();
    }

    private static Set<Language> available(Handle handle, String documentId) {
        return handle.select(
                        "SELECT language FROM published.record WHERE document_id = ?", documentId)
                .mapTo(String.class)
                .map(Language::fromString)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }
}
