package org.notorturetj.reading.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Language;
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
    private static final String COLUMNS =
            "SELECT l.document_id, l.type, l.language, l.reader, l.available, l.rank, r.slug, r.%s"
                    + " FROM published.listing l JOIN published.record r USING (document_id, language)";
    private static final String PAGE =
            COLUMNS.formatted("item")
                    + " WHERE l.reader = ? AND l.type = ? AND (l.rank, l.document_id) > (?, ?)%s"
                    + " ORDER BY l.rank, l.document_id LIMIT ?";
    private static final String ONE =
            COLUMNS.formatted("record") + " WHERE l.reader = ? AND l.document_id = ?";
    private static final String TEASERS =
            COLUMNS.formatted("item") + " WHERE l.reader = ? AND l.document_id = ANY (?)";
    private static final String RELATED =
            COLUMNS.formatted("item")
                    + " WHERE l.reader = ? AND l.type = ? AND l.document_id <> ? AND l.facets && ?"
                    + " ORDER BY l.rank, l.document_id LIMIT ?";

    private final AgroalDataSource publicDoor;

    PublishedRecords(@DataSource("public-door") AgroalDataSource publicDoor) {
        this.publicDoor = publicDoor;
    }

    /** The list items after a position. */
    public List<FoundRecord> page(Language reader, Query query, Position after, int limit) {
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
        values.add(limit);
        return find(PAGE.formatted(more), values);
    }

    /** The full record of a document. */
    Optional<FoundRecord> one(Language reader, String documentId) {
        return find(ONE, List.of(reader.tag(), documentId)).stream().findFirst();
    }

    /** The list items of some documents, by id; unpublished ones are missing. */
    public Map<String, FoundRecord> items(Language reader, List<String> documentIds) {
        return find(TEASERS, List.of(reader.tag(), documentIds.toArray(String[]::new))).stream()
                .collect(Collectors.toMap(FoundRecord::documentId, Function.identity()));
    }

    /** List items of other documents that share at least one facet. */
    List<FoundRecord> related(
            Language reader, String type, String documentId, Set<String> facets, int limit) {
        return facets.isEmpty()
                ? List.of()
                : find(
                        RELATED,
                        List.of(
                                reader.tag(),
                                type,
                                documentId,
                                facets.toArray(String[]::new),
                                limit));
    }

    /** The slugs of a document by language. */
    Map<Language, String> slugs(String documentId) {
        return ask(
                "SELECT language, slug FROM published.record WHERE document_id = ? AND slug IS NOT NULL",
                List.of(documentId),
                rows -> {
                    Map<Language, String> slugs = new EnumMap<>(Language.class);
                    while (rows.next()) {
                        slugs.put(Language.fromString(rows.getString(1)), rows.getString(2));
                    }
                    return slugs;
                });
    }

    /** The documents that have or had a slug, by language. */
    public Map<Language, Holder> holders(String type, String slug) {
        return ask(
                "SELECT a.language, a.document_id, EXISTS (SELECT FROM published.record r"
                        + " WHERE r.document_id = a.document_id AND r.language = a.language)"
                        + " FROM published.address a"
                        + " WHERE a.type = ? AND a.language = ANY (?) AND a.slug_hash = ?",
                List.of(type, tags(), Digest.sha256(slug)),
                rows -> {
                    Map<Language, Holder> holders = new EnumMap<>(Language.class);
                    while (rows.next()) {
                        holders.put(
                                Language.fromString(rows.getString(1)),
                                new Holder(rows.getString(2), rows.getBoolean(3)));
                    }
                    return holders;
                });
    }

    /**
     * A document that has or had a slug in a language.
     *
     * @param published whether it is published in exactly that language now
     */
    public record Holder(String documentId, boolean published) {}

    /** The language and document a legacy address leads to. */
    public Optional<Map.Entry<Language, String>> legacy(String normalizedAddress) {
        return ask(
                "SELECT language, document_id FROM published.legacy_address WHERE address_hash = ?",
                List.of(Digest.sha256(normalizedAddress)),
                rows ->
                        rows.next()
                                ? Optional.of(
                                        Map.entry(
                                                Language.fromString(rows.getString(1)),
                                                rows.getString(2)))
                                : Optional.empty());
    }

    /** Whether the document is published in exactly that language now. */
    public boolean isPublished(String documentId, Language language) {
        return ask(
                "SELECT 1 FROM published.record WHERE document_id = ? AND language = ?",
                List.of(documentId, language.tag()),
                ResultSet::next);
    }

    private static String[] tags() {
        return Arrays.stream(Language.values()).map(Language::tag).toArray(String[]::new);
    }

    private List<FoundRecord> find(String sql, List<Object> values) {
        return ask(
                sql,
                values,
                rows -> {
                    List<FoundRecord> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(found(rows));
                    }
                    return found;
                });
    }

    private static FoundRecord found(ResultSet rows) throws SQLException {
        Language language = Language.fromString(rows.getString(3));
        List<Language> available =
                Arrays.stream((String[]) rows.getArray(5).getArray())
                        .map(Language::fromString)
                        .toList();
        return new FoundRecord(
                rows.getString(1),
                rows.getString(2),
                new Presence(language, !rows.getString(4).equals(language.tag()), available),
                rows.getLong(6),
                rows.getString(7),
                rows.getString(8));
    }

    private <T> T ask(String sql, List<Object> values, Answer<T> answer) {
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
                return answer.read(rows);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private interface Answer<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
