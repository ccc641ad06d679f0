package org.notorturetj.reading.record;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.FirstRows;
import org.notorturetj.platform.database.Where;

/**
 * The query of a page of a list: one walk along an index, with the names of sections and topics as
 * further rows, so that both are of one snapshot and cost one round trip.
 *
 * @param sql with a question mark for each value
 */
record PageQuery(String sql, List<Object> values) {
    /** Rows of the listing, with their records; %1$s is what they are ordered by, %2$s which. */
    private static final String RECORDS =
            """
            SELECT l.document_id, l.type, l.language, l.reader, l.available, l.%1$s, r.slug, r.item,
                   ARRAY(SELECT ARRAY[s.language, s.slug] FROM published.record s
                         WHERE s.document_id = l.document_id AND s.slug IS NOT NULL) AS slugs, l.facets
            FROM %2$s l JOIN published.record r USING (document_id, language)
            """;

    private static final String LISTED = RECORDS.formatted("rank", "published.listing");

    private static final String WITH_LABELS =
            "(%s) UNION ALL ("
                    + LISTED
                    + " WHERE l.reader = ? AND l.type IN (%s) LIMIT 500)"
                            .formatted(TypeLists.sql(Trait.LABEL));

    /**
     * From the lowest number of what was published at or after a moment: publications are numbered
     * in the order of commits, also when a clock is set back. A hundred of them, so that a moment
     * of years ago costs no more than one of today.
     */
    private static final String CHANGED_SINCE =
            "l.seq >= (SELECT min(seq) FROM (SELECT seq FROM published.publication"
                    + " WHERE published_at >= ? ORDER BY published_at, seq LIMIT 100) AS soonest)";

    /** Some documents, by id. */
    static PageQuery items(Language reader, List<String> documentIds) {
        return new PageQuery(
                LISTED + " WHERE l.reader = ? AND l.document_id = ANY (?)",
                List.of(reader.tag(), documentIds.toArray(String[]::new)));
    }

    static PageQuery of(
            Language reader, Query query, ListPosition after, int limit, boolean withLabels) {
        PageQuery page = page(reader, query, after, limit);
        if (!withLabels) {
            return page;
        }
        List<Object> values = new ArrayList<>(page.values);
        values.add(reader.tag());
        return new PageQuery(WITH_LABELS.formatted(page.sql), values);
    }

    private static PageQuery page(Language reader, Query query, ListPosition after, int limit) {
        String order = query.changedSince() == null ? "rank" : "seq";
        Where match =
                query.facets().isEmpty()
                        ? null
                        : Where.of("l.facets @> ?", (Object) query.facets().toArray(String[]::new));
        FirstRows first = FirstRows.of(within(reader, query, after, order), match, order, limit);
        return new PageQuery(
                RECORDS.formatted(order, "(" + first.sql() + ")")
                        + " ORDER BY l.%s, l.document_id".formatted(order),
                first.values());
    }

    private static Where within(Language reader, Query query, ListPosition after, String order) {
        Where within =
                Where.of(
                        "l.reader = ? AND l.type = ? AND (l.%s, l.document_id) > (?, ?)"
                                .formatted(order),
                        reader.tag(),
                        query.type(),
                        after.rank(),
                        after.documentId());
        if (query.above() != null) {
            within = within.and("l.rank > ?", query.above());
        }
        if (query.upTo() != null) {
            within = within.and("l.rank <= ?", query.upTo());
        }
        return query.changedSince() == null
                ? within
                : within.and(CHANGED_SINCE, query.changedSince().atOffset(ZoneOffset.UTC));
    }
}
