package org.notorturetj.reading.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabaseState;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.text.Digest;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Queries of the published records, as the role public_door. Plain SQL: each query is one index
 * scan, and there is nothing to map.
 */
@ApplicationScoped
public class PublishedRecords {
    /**
     * Around each query: with what it finds, the number of the last publication in its snapshot;
     * one row of nulls if it finds nothing.
     */
    private static final String AT =
            "SELECT found.*, head.seq FROM published.head head LEFT JOIN (%s) found ON true";

    /**
     * The same of a list, with the last publication that changed it. With several facets it is the
     * earliest of theirs: the list cannot have changed later.
     */
    private static final String LIST_AT =
            """
            SELECT found.*, changed.at, head.seq FROM published.head head
            LEFT JOIN (SELECT changed_at AS at FROM published.list_change
                       WHERE type = ? AND reader = ? AND facet IN (SELECT md5(f.asked) FROM unnest(?::text[]) AS f (asked))
                       ORDER BY seq LIMIT 1) changed ON true
            LEFT JOIN (%s) found ON true
            """;

    private static final String[] WHOLE = {""};

    private final AgroalDataSource publicDoor;
    private final PublicDatabaseState database;
    private final ContentReads reads;

    PublishedRecords(
            @DataSource("public-door") AgroalDataSource publicDoor,
            PublicDatabaseState database,
            ContentReads reads) {
        this.publicDoor = publicDoor;
        this.database = database;
        this.reads = reads;
    }

    /** The list items after a position. */
    public List<FoundRecord> page(Language reader, Query query, ListPosition after, int limit) {
        return unlabelledPage(reader, query, after, limit).records();
    }

    /** The list items after a position, and when the list was changed last. */
    FoundPage unlabelledPage(Language reader, Query query, ListPosition after, int limit) {
        reads.list(query.type(), query.facets());
        return list(reader, query, PageQuery.of(reader, query, after, limit, false));
    }

    /** The list items after a position, with the names of their sections and topics. */
    FoundPage labelledPage(Language reader, Query query, ListPosition after, int limit) {
        if (!Labels.belongTo(query.type())) {
            return unlabelledPage(reader, query, after, limit);
        }
        reads.list(query.type(), query.facets());
        Labels.noteIn(reads);
        FoundPage page = list(reader, query, PageQuery.of(reader, query, after, limit, true));
        Map<Boolean, List<FoundRecord>> found =
                page.records().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        record -> record.type().equals(query.type())));
        return new FoundPage(found.get(true), new Labels(found.get(false)), page.asOf());
    }

    private FoundPage list(Language reader, Query query, PageQuery page) {
        List<FoundRecord> found = new ArrayList<>();
        List<Instant> changed = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        values.add(query.type());
        values.add(reader.tag());
        values.add(query.facets().isEmpty() ? WHOLE : query.facets().toArray(String[]::new));
        values.addAll(page.values());
        ask(
                LIST_AT.formatted(page.sql()),
                values,
                row -> found.add(Rows.record(row)),
                row -> Rows.asOf(row).ifPresent(changed::add));
        found.forEach(record -> reads.document(record.documentId()));
        return new FoundPage(found, Labels.NONE, changed.isEmpty() ? null : changed.get(0));
    }

    /** What has or had a slug; one document, but for data older than that rule. */
    List<FoundDetail> details(Language reader, String type, String slug) {
        List<FoundDetail> found = new ArrayList<>();
        ask(
                DetailRow.QUERY,
                List.of(type, Digest.sha256(slug), reader.tag()),
                row -> found.add(DetailRow.read(row, reads)));
        return found;
    }

    /** The list items of some documents, by id; unpublished ones are missing. */
    public Map<String, FoundRecord> items(Language reader, List<String> documentIds) {
        documentIds.forEach(reads::document);
        return find(PageQuery.items(reader, documentIds)).stream()
                .collect(Collectors.toMap(FoundRecord::documentId, Function.identity()));
    }

    /** The documents that have or had a slug, by language. */
    public Map<Language, Holder> holders(String type, String slug) {
        Map<Language, Holder> holders = new EnumMap<>(Language.class);
        ask(
                "SELECT a.language, a.document_id, EXISTS (SELECT FROM published.record r"
                        + " WHERE r.document_id = a.document_id AND r.language = a.language)"
                        + " FROM published.address a"
                        + " WHERE a.type = ? AND a.language = ANY (?) AND a.slug_hash = ?",
                List.of(type, tags(), Digest.sha256(slug)),
                row -> {
                    reads.document(row.getString(2));
                    holders.put(
                            Language.fromString(row.getString(1)),
                            new Holder(row.getString(2), row.getBoolean(3)));
                });
        if (holders.isEmpty()) {
            reads.list(type, Set.of()); // one may come
        }
        return holders;
    }

    /**
     * A document that has or had a slug in a language.
     *
     * @param published whether it is published in exactly that language now
     */
    public record Holder(String documentId, boolean published) {}

    /** The type of a document, and its slugs in the languages in which it is published now. */
    Map<String, Map<Language, String>> slugs(String documentId) {
        reads.document(documentId);
        Map<String, Map<Language, String>> slugs = new HashMap<>();
        ask(
                "SELECT type, language, slug FROM published.record"
                        + " WHERE document_id = ? AND slug IS NOT NULL",
                List.of(documentId),
                row ->
                        slugs.computeIfAbsent(
                                        row.getString(1), type -> new EnumMap<>(Language.class))
                                .put(Language.fromString(row.getString(2)), row.getString(3)));
        return slugs;
    }

    private static String[] tags() {
        return Arrays.stream(Language.values()).map(Language::tag).toArray(String[]::new);
    }

    private List<FoundRecord> find(PageQuery query) {
        List<FoundRecord> found = new ArrayList<>();
        ask(query.sql(), query.values(), row -> found.add(Rows.record(row)));
        found.forEach(record -> reads.document(record.documentId()));
        return found;
    }

    /** Asks; with what is found, the number of the last publication in the snapshot is noted. */
    void ask(String sql, List<Object> values, Row each) {
        ask(AT.formatted(sql), values, each, row -> {});
    }

    /**
     * Asks.
     *
     * @param each of what was found
     * @param always also for the row of nulls that stands for nothing
     */
    private void ask(String sql, List<Object> values, Row each, Row always) {
        if (database.isGone()) {
            throw new DatabaseUnavailableException(new SQLException("gone"));
        }
        reads.query();
        try (Connection connection = publicDoor.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                statement.setObject(
                        i + 1,
                        value instanceof String[] texts
                                ? connection.createArrayOf("text", texts)
                                : value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int seq = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    reads.sawPublication(rows.getLong(seq));
                    always.read(rows);
                    if (rows.getObject(1) != null) {
                        each.read(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** Reads one row. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
