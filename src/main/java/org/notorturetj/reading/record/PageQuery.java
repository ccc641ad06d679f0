package org.notorturetj.reading.record;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.api.text.Language;

/**
 * The query of a page of a list: one walk along an index, with the names of sections and topics as
 * further rows, so that both are of one snapshot and cost one round trip.
 *
 * @param sql with a question mark for each value
 */
record PageQuery(String sql, List<Object> values) {
    /** Documents of one reader; %1$s is what they are ordered by. */
    private static final String RECORDS =
            """
            SELECT l.document_id, l.type, l.language, l.reader, l.available, l.%1$s, r.slug, r.item,
                   ARRAY(SELECT ARRAY[s.language, s.slug] FROM published.record s
                         WHERE s.document_id = l.document_id AND s.slug IS NOT NULL) AS slugs, l.facets
            FROM published.listing l JOIN published.record r USING (document_id, language)
            """;

    private static final String PAGE =
            RECORDS
                    + """
                    WHERE l.reader = ? AND l.type = ? AND (l.%1$s, l.document_id) > (?, ?)%2$s
                    ORDER BY l.%1$s, l.document_id LIMIT ?
                    """;

    private static final String WITH_LABELS =
            "(%s) UNION ALL (%s WHERE l.reader = ? AND l.type IN ('"
                    + Labels.SECTION
                    + "', '"
                    + Labels.TOPIC
                    + "') LIMIT 500)";

    /**
     * From the lowest number of what was published at or after a moment: publications are numbered
     * in the order of commits, also when a clock is set back. A hundred of them, so that a moment
     * of years ago costs no more than one of today.
     */
    private static final String CHANGED_SINCE =
            " AND l.seq >= (SELECT min(seq) FROM (SELECT seq FROM published.publication"
                    + " WHERE published_at >= ? ORDER BY published_at, seq LIMIT 100) AS soonest)";

    /** Some documents, by id. */
    static PageQuery items(Language reader, List<String> documentIds) {
        return new PageQuery(
                RECORDS.formatted("rank") + " WHERE l.reader = ? AND l.document_id = ANY (?)",
                List.of(reader.tag(), documentIds.toArray(String[]::new)));
    }

    static PageQuery of(
            Language reader, Query query, Position after, int limit, boolean withLabels) {
        String order = query.changedSince() == null ? "rank" : "seq";
        List<Object> values =
                new ArrayList<>(
                        List.of(reader.tag(), query.type(), after.rank(), after.documentId()));
        var more = new StringBuilder();
        if (!query.facets().isEmpty()) {
            more.append(" AND l.facets @> ?");
            values.add(query.facets().toArray(String[]::new));
        }
        if (query.above() != null) {
            more.append(" AND l.rank > ?");
            values.add(query.above());
        }
        if (query.upTo() != null) {
            more.append(" AND l.rank <= ?");
            values.add(query.upTo());
        }
        if (query.changedSince() != null) {
            more.append(CHANGED_SINCE);
            values.add(query.changedSince().atOffset(ZoneOffset.UTC));
        }
        values.add(limit);
        String page = PAGE.formatted(order, more);
        if (!withLabels) {
            return new PageQuery(page, values);
        }
        values.add(reader.tag());
        return new PageQuery(WITH_LABELS.formatted(page, RECORDS.formatted("rank")), values);
    }
}
