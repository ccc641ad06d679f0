package org.notorturetj.publication.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.api.feed.FeedName;

/**
 * Which feeds had a text that is removed: they say so for a while, under its id (docs/adr/041).
 * Read from the listing before that forgets the document.
 */
@ApplicationScoped
class FeedRemovals {
    /** Longer than any newsroom is away. */
    static final Duration TOLD = Duration.ofDays(90);

    private static final String LISTED =
            """
            SELECT type, facets, array_agg(reader ORDER BY reader) FROM published.listing
            WHERE document_id = ? AND language = ? GROUP BY type, facets
            """;

    private static final String PUT =
            """
            INSERT INTO published.feed_removal (document_id, language, seq, removed_at, readers, feeds)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (document_id, language) DO UPDATE
            SET seq = excluded.seq, removed_at = excluded.removed_at, readers = excluded.readers,
                feeds = excluded.feeds
            """;

    private final ImportedFeedIds ids;

    FeedRemovals(ImportedFeedIds ids) {
        this.ids = ids;
    }

    /** Before the listing is brought up to date. */
    void removed(Handle handle, long seq, Instant at, Change.Remove remove) {
        List<Listed> all =
                handle.select(LISTED, remove.documentId(), remove.language().tag())
                        .map(
                                (row, context) ->
                                        new Listed(
                                                row.getString(1),
                                                List.of((String[]) row.getArray(2).getArray()),
                                                (String[]) row.getArray(3).getArray()))
                        .list();
        for (Listed listed : all) {
            String[] feeds =
                    FeedName.carrying(listed.type(), listed.facets()).stream()
                            .map(FeedName::word)
                            .toArray(String[]::new);
            if (feeds.length > 0) {
                handle.execute(
                        PUT,
                        remove.documentId(),
                        remove.language().tag(),
                        seq,
                        at,
                        listed.readers(),
                        feeds);
            }
        }
        ids.forgetRemovedBefore(handle, at.minus(TOLD));
        handle.execute("DELETE FROM published.feed_removal WHERE removed_at < ?", at.minus(TOLD));
    }

    /** Before the record is there. What comes back is in its feeds itself. */
    void put(Handle handle, Change.Put put) {
        ids.put(handle, put);
        handle.execute(
                "DELETE FROM published.feed_removal WHERE document_id = ? AND language = ?",
                put.documentId(),
                put.language().tag());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Listed(String type, List<String> facets, String[] readers) {}
}
