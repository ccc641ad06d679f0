package org.notorturetj.feed.sitemap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.ContentReads;

/** Queries for sitemaps, as the role public_door. They give slugs and dates, and no samples. */
@ApplicationScoped
class Sitemaps {
    /** Types whose documents have pages of their own. */
    private static final List<String> TYPES = TypeLists.words(Trait.HAS_PAGE);

    /** Documents in a sitemap: in three languages far below the 50,000 addresses allowed. */
    static final int PART = 1_000;

    private static final String AT =
            "SELECT found.*, head.seq FROM published.head head LEFT JOIN (%s) found ON true";

    /** What is invented is for nobody who searches; in JSON no text holds these letters. */
    private static final String SAMPLE = "LIKE '%\"sample\":true%'";

    /** Of types that have anything but samples, whose parts are counted with them. */
    private static final String COUNTS =
            """
            SELECT l.type, count(*) FROM published.listing l
            WHERE l.reader = 'tg' AND l.type IN (
                SELECT asked.type FROM unnest(?) AS asked (type) WHERE EXISTS (
                    SELECT FROM published.listing o JOIN published.record r USING (document_id, language)
                    WHERE o.reader = 'tg' AND o.type = asked.type AND r.item NOT\s"""
                    + SAMPLE
                    + "))"
                    + " GROUP BY l.type";

    private static final String DOCUMENTS =
            """
            SELECT e.document_id,
                   ARRAY(SELECT ARRAY[s.language, s.slug, s.item::json ->> 'updatedAt', s.item::json #>> '{image,url}'] FROM published.record s
                         WHERE s.document_id = e.document_id AND s.slug IS NOT NULL) AS pages
            FROM (SELECT l.document_id, l.rank FROM published.listing l WHERE l.reader = 'tg' AND l.type = ?
                  ORDER BY l.rank DESC, l.document_id DESC LIMIT 1000 OFFSET ?) e
            WHERE NOT EXISTS (SELECT FROM published.record r WHERE r.document_id = e.document_id AND r.item\s"""
                    + SAMPLE
                    + ") ORDER BY e.rank DESC, e.document_id DESC";

    /** Of articles that were published since a moment; a rank is minus its milliseconds. */
    private static final String NEWS =
            """
            SELECT r.language, r.slug, r.item::json ->> 'title', r.item::json ->> 'publishedAt', r.type
            FROM (SELECT l.document_id, l.rank FROM published.listing l
                  WHERE l.reader = 'tg' AND l.type IN (%s) AND l.rank <= ?
                  ORDER BY l.rank, l.document_id LIMIT 1000) e
            JOIN published.record r USING (document_id)
            WHERE r.slug IS NOT NULL AND r.item NOT\s"""
                            .formatted(TypeLists.sql(Trait.SITEMAP_OF_NEWS))
                    + SAMPLE
                    + " ORDER BY e.rank, e.document_id, r.language LIMIT 1000";

    /** Search engines take news for two days (Google, news sitemaps). */
    private static final Duration NEW = Duration.ofDays(2);

    private final PublicDatabase database;
    private final ContentReads reads;
    private final Clock clock;

    Sitemaps(PublicDatabase database, ContentReads reads, Clock clock) {
        this.database = database;
        this.reads = reads;
        this.clock = clock;
    }

    /** The texts of the last two days. What depends on the clock is not kept in memory. */
    List<NewsText> news() {
        TypeLists.words(Trait.SITEMAP_OF_NEWS).forEach(type -> reads.list(type, List.of()));
        reads.doNotKeep();
        List<NewsText> found = new ArrayList<>();
        ask(
                NEWS,
                List.of(-clock.instant().minus(NEW).toEpochMilli()),
                row ->
                        found.add(
                                new NewsText(
                                        Language.fromString(row.getString(1)),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5))));
        return found;
    }

    /** How many documents of each type there are. */
    Map<String, Integer> counts() {
        TYPES.forEach(type -> reads.list(type, List.of()));
        Map<String, Integer> counts = new TreeMap<>();
        ask(
                COUNTS,
                List.of((Object) TYPES.toArray(String[]::new)),
                row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** A part of the documents of a type, the oldest first, so that full parts seldom change. */
    List<Map<Language, Page>> documents(String type, int part) {
        reads.list(type, List.of());
        List<Map<Language, Page>> found = new ArrayList<>();
        ask(DOCUMENTS, List.of(type, (part - 1) * PART), row -> found.add(pages(row)));
        return found;
    }

    private static Map<Language, Page> pages(ResultSet row) throws SQLException {
        Map<Language, Page> pages = new EnumMap<>(Language.class);
        for (Object one : (Object[]) row.getArray(2).getArray()) {
            String[] page = (String[]) one;
            pages.put(Language.fromString(page[0]), new Page(page[1], page[2], page[3]));
        }
        return pages;
    }

    private void ask(String sql, List<Object> values, Row each) {
        reads.query();
        reads.removals();
        database.useHandle(
                handle -> {
                    try (var query = handle.createQuery(AT.formatted(sql))) {
                        for (int i = 0; i < values.size(); i++) {
                            query.bind(i, values.get(i));
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

    /** A text of the last days. */
    record NewsText(
            Language language, String slug, String title, String publishedAt, String type) {}

    /**
     * A page of a document in one language.
     *
     * @param updated when its text was changed last, ISO 8601
     * @param image the address of its picture at this host; null if it has none
     */
    record Page(String slug, String updated, @Nullable String image) {}
}
