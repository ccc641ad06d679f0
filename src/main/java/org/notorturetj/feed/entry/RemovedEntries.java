package org.notorturetj.feed.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.ContentReads;

/**
 * What feeds had and was removed, for the 90 days in which they say so (docs/adr/041), read as the
 * role public_door. Which topic or region a removed text had is told to nobody.
 */
@ApplicationScoped
public class RemovedEntries {
    /** How many a feed tells of itself; the others stand in the feed of all removals. */
    public static final int IN_FEED = 20;

    /** How many a page of all removals has, and those of the same publication as its last one. */
    public static final int PAGE = 200;

    /** An imported text whose id is forgotten has none to be told under (docs/adr/044). */
    private static final String TOLD =
            """
            published.feed_removal f LEFT JOIN published.feed_id i USING (document_id, language)
            WHERE (i.id_hash IS NULL OR i.entry_id IS NOT NULL)
            """;

    private static final String OF_FEED =
            """
            SELECT found.*, head.seq FROM published.head head LEFT JOIN (
            SELECT f.document_id, f.language, f.removed_at, i.entry_id, f.seq FROM %s
              AND ? = ANY (f.readers) AND ? = ANY (f.feeds)
            ORDER BY f.seq DESC, f.document_id LIMIT %d) found ON true
            """
                    .formatted(TOLD, IN_FEED);

    private static final String ALL =
            """
            SELECT found.*, head.seq FROM published.head head LEFT JOIN (
            SELECT f.document_id, f.language, f.removed_at, i.entry_id, f.seq FROM %s AND f.seq < ?
            ORDER BY f.seq DESC FETCH FIRST %d ROWS WITH TIES) found ON true
            """
                    .formatted(TOLD, PAGE);

    private static final String ANY_BEFORE =
            "SELECT 1 FROM %s AND f.seq < ? LIMIT 1".formatted(TOLD);

    private final PublicDatabase database;
    private final ContentReads reads;

    RemovedEntries(PublicDatabase database, ContentReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** What a feed had, the latest first; nothing for one that is narrowed by topic or region. */
    public List<RemovedEntry> of(FeedScope scope) {
        return scope.allOf().isEmpty()
                ? found(OF_FEED, scope.reader().tag(), scope.feed().word())
                : List.of();
    }

    /**
     * What was removed in any language, the latest first: whoever follows one language has had
     * texts of the others, as fallbacks, and nobody remembers which.
     *
     * @param before only what was removed by earlier publications than this
     */
    public Page before(long before) {
        List<RemovedEntry> found = found(ALL, before);
        if (found.isEmpty()) {
            return new Page(found, null);
        }
        long last = found.get(found.size() - 1).seq();
        return new Page(found, isAnyBefore(last) ? last : null);
    }

    private boolean isAnyBefore(long seq) {
        reads.query();
        return !database.withHandle(
                        handle -> handle.select(ANY_BEFORE, seq).mapTo(Integer.class).list())
                .isEmpty();
    }

    private List<RemovedEntry> found(String sql, Object... values) {
        reads.query();
        reads.removals();
        List<RemovedEntry> found = new ArrayList<>();
        database.useHandle(
                handle ->
                        handle.select(sql, values).map((row, context) -> read(row, found)).list());
        found.sort(
                Comparator.comparing(RemovedEntry::seq)
                        .reversed()
                        .thenComparing(RemovedEntry::documentId)
                        .thenComparing(RemovedEntry::language));
        return found;
    }

    private boolean read(ResultSet row, List<RemovedEntry> found) throws SQLException {
        reads.sawPublication(row.getLong(6));
        String document = row.getString(1);
        if (document != null) {
            reads.document(document); // it may come back
            found.add(
                    new RemovedEntry(
                            document,
                            Language.fromString(row.getString(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            row.getLong(5)));
        }
        return true;
    }

    /**
     * A text that feeds had.
     *
     * @param at since when it is gone
     * @param importedId its id in feeds, if it was imported with one
     * @param seq the publication that removed it
     */
    public record RemovedEntry(
            String documentId,
            Language language,
            Instant at,
            @Nullable String importedId,
            long seq) {}

    /**
     * Removals, the latest first.
     *
     * @param next before which publication the next page begins; null for the last page
     */
    public record Page(List<RemovedEntry> entries, @Nullable Long next) {}
}
