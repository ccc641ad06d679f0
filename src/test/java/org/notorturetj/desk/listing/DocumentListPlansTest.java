package org.notorturetj.desk.listing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** With 20,000 documents no list of the desk reads a table from end to end, nor any content. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentListPlansTest {
    private static final Logger LOG = Logger.getLogger(DocumentListPlansTest.class);
    private static final String ME = "zzzz000000000001";

    @Inject Owner owner;
    @Inject DeskDatabase database;

    @BeforeAll
    void write_20000_documents() throws SQLException {
        owner.execute(
                """
                INSERT INTO desk.document (id, type, licence, created_at)
                SELECT 'zzzz' || lpad(n::text, 12, '0'), CASE n % 4 WHEN 0 THEN 'page' ELSE 'article' END, 'invented',
                    timestamptz '2020-01-01' + n * interval '1 hour'
                FROM generate_series(1, 20000) n
                """,
                """
                INSERT INTO desk.facts (document_id, number, state, content, author, created_at, saved_at)
                SELECT 'zzzz' || lpad(n::text, 12, '0'), 1, CASE n % 9 WHEN 0 THEN 'in_review' ELSE 'published' END,
                    json_build_object('kind', 'news', 'section', 'section-' || n % 20,
                        'regions', json_build_array('TJ-' || n % 50)),
                    'zzzz' || lpad((n % 500)::text, 12, '0'), now(), timestamptz '2020-01-01' + n * interval '1 hour'
                FROM generate_series(1, 20000) n
                """,
                """
                INSERT INTO desk.edition
                    (document_id, language, number, state, content, author, assignee, created_at, saved_at)
                SELECT 'zzzz' || lpad(n::text, 12, '0'), l, 1,
                    CASE n % 50 WHEN 0 THEN 'in_review' WHEN 1 THEN 'draft' ELSE 'published' END,
                    json_build_object('title', 'Invented title ' || n, 'body', repeat('Invented text. ', 200)),
                    'zzzz' || lpad((n % 500)::text, 12, '0'),
                    CASE n % 700 WHEN 0 THEN 'zzzz000000000001' END, now(),
                    timestamptz '2020-01-01' + n * interval '1 hour'
                FROM generate_series(1, 20000) n, unnest(ARRAY['tg', 'ru', 'en']) l
                WHERE l <> 'tg' OR n % 10 <> 0
                """,
                "ANALYZE desk.document",
                "ANALYZE desk.facts",
                "ANALYZE desk.edition");
    }

    @AfterAll
    void take_them_away() throws SQLException {
        owner.execute(
                // what was public is not deleted
                "UPDATE desk.edition SET state = 'draft' WHERE document_id LIKE 'zzzz%'",
                "UPDATE desk.facts SET state = 'draft' WHERE document_id LIKE 'zzzz%'",
                "DELETE FROM desk.edition WHERE document_id LIKE 'zzzz%'",
                "DELETE FROM desk.facts WHERE document_id LIKE 'zzzz%'",
                "DELETE FROM desk.document WHERE id LIKE 'zzzz%'",
                "ANALYZE desk.document",
                "ANALYZE desk.facts",
                "ANALYZE desk.edition");
    }

    @ParameterizedTest
    @CsvSource({
        "newest,,,,,,,,,,,,",
        "oldest,,,,,,,,,,,,",
        "changed,,,,,,,,,,,,",
        "unchanged,,,,,,,,,,,,",
        "newest,in_review,,,,,,,,,,,",
        "changed,draft,article,,,,,,,,,,",
        "newest,,,ru,,,,,,,,,",
        "newest,,,,true,,,,,,,,",
        "newest,,,,,true,,,,,,,",
        "changed,,,,,,section-7,,,,,,",
        "newest,,,,,,,tg,,,,,",
        "newest,,,,,,,,title 19999,,,,",
        "newest,,,,,,,,,zzzz000000000001,,,",
        "changed,,,,,,,,,,2022-04-10,,",
        "changed,,,,,,,,,,,2020-01-20,",
        "newest,,,,,,,,,,,,TJ-7",
    })
    void a_page_walks_along_indexes(
            String sort,
            @Nullable String state,
            @Nullable String type,
            @Nullable String language,
            @Nullable Boolean mine,
            @Nullable Boolean assigned,
            @Nullable String section,
            @Nullable String missing,
            @Nullable String title,
            @Nullable String author,
            @Nullable LocalDate changedFrom,
            @Nullable LocalDate changedTo,
            @Nullable String region) {
        var filter =
                new DocumentFilter(
                        type,
                        language == null ? null : Language.fromString(language),
                        mine,
                        assigned,
                        section,
                        missing == null ? null : Language.fromString(missing),
                        title,
                        null,
                        author,
                        changedFrom,
                        changedTo,
                        region,
                        null);
        DocumentChoice choice = DocumentChoice.of(filter, ME, state);
        String sql = DocumentOrder.ofWord(sort).sql(choice.sql(), true);
        List<String> plan =
                database.withHandle(
                        handle ->
                                choice.bind(
                                                handle.createQuery(
                                                        "EXPLAIN (ANALYZE, BUFFERS OFF) " + sql))
                                        .bindMap(Map.of("size", 21))
                                        .mapTo(String.class)
                                        .list());
        LOG.infof("%s %s: %s", sort, filter, plan.get(plan.size() - 1));
        assertThat(plan)
                .as(String.join("\n", plan))
                .noneMatch(line -> line.contains("Seq Scan on edition"))
                .noneMatch(line -> line.contains("Seq Scan on facts"));
    }
}
