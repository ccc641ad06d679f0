package org.notorturetj.reading.record;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.FirstRows;
import org.notorturetj.platform.http.ContentReads;

/** The query of a detail response, and its row. */
final class DetailRow {
    /**
     * One row for each document that has or had the slug: one, since a slug belongs to one document
     * in all languages. The related documents, four at most, share a topic or the case, as their
     * facets say.
     *
     * <p>Parameters: type, SHA-256 of the slug, reader.
     */
    static final String QUERY =
            """
            SELECT held.document_id, held.published, served.type, served.language, served.reader, served.available,
                   served.rank, r.slug, r.record, r.plain_text, wanted.facets,
                   ARRAY(SELECT ARRAY[s.language, s.slug] FROM published.record s
                         WHERE s.document_id = held.document_id AND s.slug IS NOT NULL) AS slugs,
                   ARRAY(SELECT ARRAY[other.document_id, other.language, array_to_string(other.available, ' '),
                                      shown.slug, shown.item]
                         FROM (%s) other
                         JOIN published.record shown USING (document_id, language)
                         ORDER BY other.rank, other.document_id) AS related,
                   served.facets AS all_facets,
                   ARRAY(SELECT ARRAY[named.document_id, named.type, named.language, named.rank::text, shown.item]
                         FROM published.listing named JOIN published.record shown USING (document_id, language)
                         WHERE named.reader = served.reader AND named.type IN (%s)
                           AND EXISTS (SELECT FROM unnest(named.facets) facet
                                       WHERE facet LIKE 'key:%%' AND named.type || substr(facet, 4) = ANY (served.facets)))
                   AS names, r.seq
            FROM (SELECT a.document_id, array_agg(a.language) FILTER (WHERE EXISTS (
                             SELECT FROM published.record p
                             WHERE p.document_id = a.document_id AND p.language = a.language)) AS published
                  FROM published.address a WHERE a.type = ? AND a.slug_hash = ? GROUP BY a.document_id) held
            LEFT JOIN published.listing served ON served.document_id = held.document_id AND served.reader = ?
            LEFT JOIN published.record r ON r.document_id = served.document_id AND r.language = served.language
            LEFT JOIN LATERAL (SELECT array_agg(facet) AS facets FROM unnest(served.facets) facet
                               WHERE facet LIKE 'topic:%%' OR facet LIKE 'case:%%') wanted ON true
            """
                    .formatted(
                            FirstRows.matching(
                                    "l.reader = served.reader AND l.type = served.type"
                                            + " AND l.document_id <> served.document_id"
                                            + " AND wanted.facets IS NOT NULL",
                                    "l.facets && wanted.facets",
                                    "rank",
                                    "4"),
                            TypeLists.sql(Trait.LABEL));

    private DetailRow() {}

    static FoundDetail read(ResultSet row, ContentReads reads) throws SQLException {
        String document = row.getString(1);
        reads.document(document);
        Set<Language> published = EnumSet.noneOf(Language.class);
        for (String language : Rows.texts(row.getArray(2))) {
            published.add(Language.fromString(language));
        }
        String type = row.getString(3);
        String record = row.getString(9);
        if (type == null || record == null) {
            return new FoundDetail(null, null, published, List.of(), Labels.NONE, 0);
        }
        List<String> facets = Rows.texts(row.getArray(11));
        if (!facets.isEmpty()) {
            reads.list(type, facets);
        }
        String reader = row.getString(5);
        var found =
                new FoundRecord(
                        document,
                        type,
                        Rows.presence(reader, row.getString(4), Rows.texts(row.getArray(6))),
                        row.getLong(7),
                        row.getString(8),
                        Rows.slugs(row.getArray(12)),
                        Rows.texts(row.getArray(14)),
                        record);
        return new FoundDetail(
                found,
                row.getString(10),
                published,
                related(row.getArray(13), type, reader, reads),
                labels(row.getArray(15), type, reader, reads),
                row.getLong(16));
    }

    private static Labels labels(Array array, String type, String reader, ContentReads reads)
            throws SQLException {
        if (!Labels.belongTo(type)) {
            return Labels.NONE;
        }
        Labels.noteIn(reads);
        List<FoundRecord> directory = new ArrayList<>();
        for (Object one : (Object[]) array.getArray()) {
            String[] name = (String[]) one;
            reads.document(name[0]);
            directory.add(
                    new FoundRecord(
                            name[0],
                            name[1],
                            Rows.presence(reader, name[2], List.of()),
                            Long.parseLong(name[3]),
                            null,
                            Map.of(),
                            List.of(),
                            name[4]));
        }
        return new Labels(directory);
    }

    private static List<FoundRecord> related(
            Array array, String type, String reader, ContentReads reads) throws SQLException {
        List<FoundRecord> related = new ArrayList<>();
        for (Object one : (Object[]) array.getArray()) {
            String[] item = (String[]) one;
            reads.document(item[0]);
            List<String> available = List.of(item[2].split(" ", -1));
            related.add(
                    new FoundRecord(
                            item[0],
                            type,
                            Rows.presence(reader, item[1], available),
                            0,
                            item[3],
                            Map.of(),
                            List.of(),
                            item[4]));
        }
        return related;
    }
}
