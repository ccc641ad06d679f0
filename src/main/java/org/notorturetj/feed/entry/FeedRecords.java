package org.notorturetj.feed.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.FirstRows;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.database.Where;
import org.notorturetj.platform.http.ContentReads;

/** The published records that feeds carry, read as the role public_door. */
@ApplicationScoped
public class FeedRecords {
    /** Entries that a feed has. */
    public static final int LATEST = 70;

    private static final String RECORDS =
            """
            SELECT e.document_id, e.language, r.record, r.seq, r.signature,
                   ARRAY(SELECT ARRAY[s.language, s.slug] FROM published.record s
                         WHERE s.document_id = e.document_id AND s.slug IS NOT NULL) AS slugs, i.entry_id,
                   l.told, l.told_at
            FROM (%s) e JOIN published.record r USING (document_id, language)
            JOIN published.listing l ON l.reader = e.reader AND l.document_id = e.document_id
            LEFT JOIN published.feed_id i ON i.document_id = e.document_id AND i.language = e.language
            ORDER BY l.told, l.rank, e.document_id
            """;

    private static final String ENTRIES =
            "SELECT l.document_id, l.language, l.reader FROM published.listing l WHERE ";

    /**
     * With what a query finds, the last publication in its snapshot; a row of nulls for nothing.
     */
    private static final String AT =
            "SELECT found.*, head.seq FROM published.head head LEFT JOIN (%s) found ON true";

    private final PublicDatabase database;
    private final ContentReads reads;

    FeedRecords(PublicDatabase database, ContentReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** What a feed told last, the latest first. */
    public List<FeedRecord> latest(FeedScope scope) {
        return first(scope, Condition.of(scope).told(), "told", LATEST);
    }

    /** The documents of a feed that are first in lists. */
    public List<FeedRecord> first(FeedScope scope, int limit) {
        return first(scope, Condition.of(scope), "rank", limit);
    }

    private List<FeedRecord> first(FeedScope scope, Condition condition, String order, int limit) {
        FirstRows first = condition.first(order, limit);
        return records(scope, first.sql(), first.values());
    }

    /** What a feed told under a number up to another one, as far as it was not told anew. */
    List<FeedRecord> told(FeedScope scope, long first, long last) {
        return first(scope, Condition.of(scope).told(first, last), "told", Archive.SIZE);
    }

    /** The last number before another one under which a feed told something. */
    Optional<Long> toldBefore(FeedScope scope, long number) {
        FirstRows latest = Condition.of(scope).toldBefore(number).first("told", 1);
        return number(scope, "SELECT -l.told FROM (%s) l".formatted(latest.sql()), latest.values());
    }

    /** The last number under which any feed told something. */
    long told(FeedScope scope) {
        return number(scope, "SELECT h.told FROM published.head h", List.of()).orElseThrow();
    }

    /** The text of a document that a reader is served; empty if there is none. */
    public Optional<FeedRecord> one(Language reader, String documentId) {
        reads.document(documentId);
        List<FeedRecord> found = new ArrayList<>();
        ask(
                RECORDS.formatted(
                        ENTRIES
                                + "l.reader = ? AND l.document_id = ? AND l.type IN (%s)"
                                        .formatted(TypeLists.sql(Trait.NEWS))),
                List.of(reader.tag(), documentId),
                row -> found.add(record(row)));
        return found.stream().findFirst();
    }

    /** All published documents of a type in their order, as records. */
    public List<String> whole(Language reader, DocumentType type) {
        reads.list(type.word(), List.of());
        reads.removals();
        List<String> found = new ArrayList<>();
        ask(
                "SELECT r.record FROM published.listing l JOIN published.record r USING (document_id, language) WHERE l.reader = ? AND l.type = ? ORDER BY l.rank",
                List.of(reader.tag(), type.word()),
                row -> found.add(row.getString(1)));
        return found;
    }

    /** Whether a document was published and is gone. */
    public boolean isGone(String documentId) {
        reads.document(documentId);
        List<String> found = new ArrayList<>();
        ask(
                "SELECT t.document_id FROM published.tombstone t WHERE t.document_id = ? LIMIT 1",
                List.of(documentId),
                row -> found.add(row.getString(1)));
        return !found.isEmpty();
    }

    /** A part of the records of a month, whose parts are counted from its beginning. */
    List<FeedRecord> ofMonth(FeedScope scope, YearMonth month, int from, int limit) {
        Where within = Condition.of(scope).untold().in(month).all();
        String sql =
                "%s%s ORDER BY l.rank DESC, l.document_id DESC LIMIT %d OFFSET %d"
                        .formatted(ENTRIES, within.sql(), limit, from);
        return records(scope, sql, within.values());
    }

    /** How many records the archives of a month have. */
    int count(FeedScope scope, YearMonth month) {
        return count(scope, Condition.of(scope).untold().in(month));
    }

    /** How many records of a feed have a date in a month. */
    int countDated(FeedScope scope, YearMonth month) {
        return count(scope, Condition.of(scope).in(month));
    }

    private int count(FeedScope scope, Condition condition) {
        Where within = condition.all();
        return number(
                        scope,
                        "SELECT count(*) FROM published.listing l WHERE " + within.sql(),
                        within.values())
                .map(Long::intValue)
                .orElse(0);
    }

    /** The newest month before a month that has an archive. */
    Optional<YearMonth> monthBefore(FeedScope scope, YearMonth month) {
        return month(scope, Condition.of(scope).untold().before(month));
    }

    /** The newest month that has an archive. */
    Optional<YearMonth> newestMonth(FeedScope scope) {
        return month(scope, Condition.of(scope).untold());
    }

    /** Whether a feed has anything, in itself or its archives. */
    public boolean isAny(FeedScope scope) {
        return month(scope, Condition.of(scope)).isPresent();
    }

    private Optional<YearMonth> month(FeedScope scope, Condition condition) {
        FirstRows newest = condition.first("rank", 1);
        return number(scope, "SELECT l.rank FROM (%s) l".formatted(newest.sql()), newest.values())
                .map(rank -> YearMonth.from(Instant.ofEpochMilli(-rank).atOffset(ZoneOffset.UTC)));
    }

    private Optional<Long> number(FeedScope scope, String sql, List<Object> values) {
        reads.list(scope.feed().type(), scope.taggedFacets());
        reads.removals();
        List<Long> found = new ArrayList<>();
        ask(sql, values, row -> found.add(row.getLong(1)));
        return found.stream().findFirst();
    }

    private List<FeedRecord> records(FeedScope scope, String sql, List<Object> values) {
        reads.list(scope.feed().type(), scope.taggedFacets());
        List<FeedRecord> found = new ArrayList<>();
        ask(RECORDS.formatted(sql), values, row -> found.add(record(row)));
        found.forEach(record -> reads.document(record.documentId()));
        return found;
    }

    private FeedRecord record(ResultSet row) throws SQLException {
        Map<Language, String> slugs = new EnumMap<>(Language.class);
        for (Object slug : (Object[]) row.getArray(6).getArray()) {
            String[] pair = (String[]) slug;
            slugs.put(Language.fromString(pair[0]), pair[1]);
        }
        if (row.getString(5) == null) {
            reads.doNotKeep(); // the signer has it in a moment
        }
        return FeedRecordBuilder.builder()
                .documentId(row.getString(1))
                .language(Language.fromString(row.getString(2)))
                .json(row.getString(3))
                .seq(row.getLong(4))
                .signature(row.getString(5))
                .slugs(slugs)
                .importedId(row.getString(7))
                .told(-row.getLong(8))
                .toldAt(row.getObject(9, OffsetDateTime.class))
                .build();
    }

    private void ask(String sql, List<Object> values, Row each) {
        reads.query();
        database.useHandle(
                handle -> {
                    try (var query = handle.createQuery(AT.formatted(sql))) {
                        for (int i = 0; i < values.size(); i++) {
                            query.bind(i, Objects.requireNonNull(values.get(i)));
                        }
                        query.map((row, context) -> seen(row, each)).list();
                    }
                });
    }

    private boolean seen(ResultSet row, Row each) throws SQLException {
        reads.sawPublication(row.getLong(row.getMetaData().getColumnCount()));
        if (row.getObject(1) != null) {
            each.read(row);
        }
        return true;
    }

    /** Reads one row; its first column is never null. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
