package org.notorturetj.desk.link;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.text.Digest;

/**
 * Links between documents that readers have: what facts name, and what texts lead to. Read from
 * what is published now, so that a withdrawal is seen at once; a few thousand texts, which nothing
 * else has to keep in step.
 */
@ApplicationScoped
public class InsideLinks {
    /**
     * Members of facts that name documents, by the annotation that a form has as well, and what the
     * front page features.
     */
    private static final String REFERENCES =
            Arrays.stream(DocumentType.values())
                    .flatMap(
                            type ->
                                    TypeLists.references(type).entrySet().stream()
                                            .map(
                                                    it ->
                                                            "('%s', '%s', '%s', '%s')"
                                                                    .formatted(
                                                                            type.word(),
                                                                            it.getKey(),
                                                                            it.getValue().type(),
                                                                            it.getValue().by())))
                    .collect(Collectors.joining(", ", "", ", ('home', 'features', '', 'ID')"));

    private static final String OF_FACTS =
            """
            WITH named AS MATERIALIZED (
                SELECT f.document_id, r.member, r.target, r.by, coalesce(v ->> 'id', v #>> '{}') AS value
                FROM (VALUES %s) r (type, member, target, by)
                JOIN desk.document d ON d.type = r.type
                JOIN desk.facts f ON f.document_id = d.id AND f.state = 'published'
                CROSS JOIN LATERAL jsonb_path_query(f.content::jsonb -> r.member, '$[*]') v
                WHERE EXISTS (SELECT 1 FROM published.record p WHERE p.document_id = f.document_id)),
            found AS (
                SELECT n.document_id, n.member, t.id AS target FROM named n
                JOIN desk.document t ON n.by = 'ID' AND t.id = n.value
                UNION
                SELECT n.document_id, n.member, t.id FROM named n
                JOIN desk.document t ON n.by = 'KEY' AND t.type = n.target AND t.key = n.value
                UNION
                SELECT n.document_id, n.member, t.id FROM named n
                JOIN desk.document t ON n.by = 'CODE' AND t.type = n.target
                JOIN desk.facts c ON c.document_id = t.id AND c.content::jsonb ->> 'code' = n.value)
            SELECT f.document_id, NULL AS language, '/' || f.member AS member, f.target, f.target AS written, (
                SELECT max(p.published_at) FROM published.tombstone s JOIN published.publication p USING (seq)
                WHERE s.document_id = f.target
                  AND NOT EXISTS (SELECT 1 FROM published.record r WHERE r.document_id = f.target)) AS gone
            FROM found f
            ORDER BY 1, 3, 4
            """
                    .formatted(REFERENCES);

    private static final String OF_TEXTS =
            """
            SELECT e.document_id, e.language, '/' || m.key AS member, l[1] AS written
            FROM desk.edition e
            CROSS JOIN LATERAL jsonb_each_text(e.content::jsonb) m
            CROSS JOIN LATERAL regexp_matches(m.value, '\\]\\(\\s*<?([^)>\\s]+)', 'g') l
            WHERE e.state = 'published' AND position('](' IN e.content) > 0
            ORDER BY 1, 2, 3, 4
            """;

    private static final String NAMED =
            """
            SELECT a.document_id AS target, (
                SELECT p.published_at FROM published.tombstone s JOIN published.publication p USING (seq)
                WHERE s.document_id = a.document_id AND s.language = a.language
                  AND NOT EXISTS (
                    SELECT 1 FROM published.record r
                    WHERE r.document_id = a.document_id AND r.language = a.language)) AS gone
            FROM published.address a WHERE a.type = ? AND a.language = ? AND a.slug_hash = ?
            """;

    /** How a text begins to place a picture. */
    private static final String PLACED = "media:";

    private static final String MEDIA =
            """
            SELECT d.id AS target, (
                SELECT max(p.published_at) FROM published.tombstone s JOIN published.publication p USING (seq)
                WHERE s.document_id = d.id
                  AND NOT EXISTS (SELECT 1 FROM published.record r WHERE r.document_id = d.id)) AS gone
            FROM desk.document d WHERE d.id = ?
            """;

    private final DeskDatabase database;
    private final Addresses addresses;

    InsideLinks(DeskDatabase database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * A link.
     *
     * @param language of the text that has it; null: the facts do
     * @param member where it stands, as a JSON pointer
     * @param target id of the document that it leads to
     * @param written the id, or the address as the text has it
     * @param gone when what it leads to was withdrawn; null while that can be read
     */
    public record Link(
            String document,
            @Nullable Language language,
            String member,
            String target,
            String written,
            @Nullable Instant gone) {}

    /** All of them. */
    public List<Link> all() {
        List<Link> all = new ArrayList<>(ofFacts());
        all.addAll(ofTexts());
        return all;
    }

    /** Ids of other documents that lead to one. */
    public Set<String> leadingTo(List<Link> links, String target) {
        return links.stream()
                .filter(link -> link.target().equals(target) && !link.document().equals(target))
                .map(Link::document)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Addresses of elsewhere that published texts lead to. */
    List<Written> outside() {
        return written().stream()
                .filter(it -> it.written().matches("https?://.*") && path(it.written()).isEmpty())
                .toList();
    }

    /** An address in a published text. */
    record Written(String document, Language language, String member, String written) {}

    private List<Link> ofFacts() {
        return database.withHandle(
                handle ->
                        handle.createQuery(OF_FACTS)
                                .map(
                                        (row, context) ->
                                                new Link(
                                                        row.getString("document_id"),
                                                        null,
                                                        row.getString("member"),
                                                        row.getString("target"),
                                                        row.getString("written"),
                                                        instant(
                                                                row.getObject(
                                                                        "gone",
                                                                        OffsetDateTime.class))))
                                .list());
    }

    private List<Link> ofTexts() {
        List<Link> found = new ArrayList<>();
        for (Written it : written()) {
            Optional<Link> link =
                    it.written().startsWith(PLACED)
                            ? link(it, MEDIA, it.written().substring(PLACED.length()))
                            : path(it.written())
                                    .flatMap(addresses::named)
                                    .flatMap(page -> named(it, page));
            link.ifPresent(found::add);
        }
        return found;
    }

    private List<Written> written() {
        return database.withHandle(
                handle ->
                        handle.createQuery(OF_TEXTS)
                                .map(
                                        (row, context) ->
                                                new Written(
                                                        row.getString("document_id"),
                                                        Language.fromString(
                                                                row.getString("language")),
                                                        row.getString("member"),
                                                        row.getString("written")))
                                .list());
    }

    private Optional<Link> named(Written it, Addresses.Page page) {
        return link(it, NAMED, page.type(), page.language().tag(), Digest.sha256(page.slug()));
    }

    private Optional<Link> link(Written it, String sql, Object... target) {
        return database.withHandle(
                handle ->
                        handle.select(sql, target)
                                .map(
                                        (row, context) ->
                                                new Link(
                                                        it.document(),
                                                        it.language(),
                                                        it.member(),
                                                        row.getString("target"),
                                                        it.written(),
                                                        instant(
                                                                row.getObject(
                                                                        "gone",
                                                                        OffsetDateTime.class))))
                                .findFirst());
    }

    /** The path of an address of this site; empty for any other. */
    private Optional<String> path(String written) {
        String whole = written.split("[?#]", 2)[0];
        if (whole.startsWith("/")) {
            return Optional.of(whole);
        }
        return Stream.of(addresses.site(""), addresses.api(""))
                .filter(base -> !base.isEmpty() && whole.startsWith(base + "/"))
                .findFirst()
                .map(base -> whole.substring(base.length()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
