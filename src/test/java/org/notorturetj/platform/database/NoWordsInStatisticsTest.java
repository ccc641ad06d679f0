package org.notorturetj.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL samples columns for its planner, and shows the samples to whoever may read them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoWordsInStatisticsTest {
    /** Columns that hold what the server has made or chosen, by their names: sampled as ever. */
    private static final List<String> WITHOUT_WORDS =
            List.of(
                    // random ids of documents, accounts and the like
                    "id|.*_id|ids|nid|names",
                    "actor|author|approver|assignee|proposer|sponsor|holder|reviewer|people",
                    "second_actor|decided_by|recorded_by|withdrawn_by|installed_by",
                    // what tells nothing of what it was made from
                    ".*hash|hash|.*sha256|salt|prev|mark|delivered",
                    // closed lists, and words of the vocabularies
                    "type|kind|state|action|operation|collection|outcome|code|way|place|mode",
                    "languages?|source_language|reader|readers|available|feeds|roles|fields",
                    "uses|outlets|regions|section|facets",
                    // names of files, topics of push and of feeds, versions of the software
                    "name|unit|quarter|target|topic|form|key|shard",
                    "version|description|script");

    private static final String SAMPLED =
            """
            SELECT n.nspname || '.' || c.relname || '.' || a.attname
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('desk', 'published', 'device') AND c.relkind IN ('r', 'p', 'm')
              AND a.attnum > 0 AND NOT a.attisdropped AND coalesce(a.attstattarget, -1) <> 0
              AND a.atttypid::regtype::text ~ '(text|char|bytea|json|tsvector|xml)'
            """;

    /** An index of an expression is sampled by itself. */
    private static final String OF_EXPRESSIONS =
            """
            SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indrelid
            JOIN pg_attribute a ON a.attrelid = indexrelid AND indkey[a.attnum - 1] = 0
            WHERE c.relnamespace::regnamespace::text IN ('desk', 'published', 'device')
              AND coalesce(a.attstattarget, -1) <> 0
            """;

    private static final String SAMPLES =
            """
            SELECT schemaname || '.' || tablename || '.' || attname FROM pg_stats
            WHERE concat(most_common_vals, histogram_bounds, most_common_elems) LIKE '%%%s%%'
            """;

    private static final int COPIES = 4;

    @Inject Newsroom newsroom;
    @Inject Owner owner;

    @Test
    void every_column_that_can_hold_words_is_left_out() throws SQLException {
        assertThat(query(Role.OWNER, SAMPLED))
                .hasSizeGreaterThan(50)
                .allMatch(
                        column ->
                                WITHOUT_WORDS.stream()
                                        .anyMatch(
                                                names ->
                                                        column.replaceAll(".*\\.", "")
                                                                .matches(names)));
        assertThat(query(Role.OWNER, OF_EXPRESSIONS)).isEmpty();
    }

    @Test
    void nobody_reads_in_them_what_was_written() throws SQLException {
        String word = "q" + RandomId.ofDocument();
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news"),
                Map.of(Language.RU, Newsroom.text(word)));
        owner.execute("ANALYZE");
        for (Role role : Role.values()) {
            assertThat(query(role, SAMPLES.formatted(word))).as("%s", role).isEmpty();
        }
        // and nothing that was sampled before, of columns that are left out now
        assertThat(
                        query(
                                Role.OWNER,
                                """
                                SELECT tablename || '.' || s.attname FROM pg_stats s
                                JOIN pg_attribute a ON a.attname = s.attname
                                    AND a.attrelid = (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass
                                WHERE schemaname IN ('desk', 'published', 'device') AND a.attstattarget = 0
                                """))
                .isEmpty();
    }

    /** Nothing samples anew what a removal has changed: nothing may have been sampled of it. */
    @Test
    void what_is_redacted_after_they_were_made_is_in_none_of_them() throws SQLException {
        // the last of all, and more than once: what PostgreSQL keeps of a column first
        String word = "zz" + RandomId.ofDocument();
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            var text = new TreeMap<String, Object>(Newsroom.text(word + "-" + i));
            List.of("title", "summary", "body").forEach(member -> text.put(member, word));
            text.put("legacyAddresses", List.of("/" + word + "/" + i));
            articles.add(
                    newsroom.publish(
                            "article",
                            Map.of(
                                    "kind",
                                    "news",
                                    "section",
                                    "news",
                                    "feedIds",
                                    Map.of("ru", "https://example.org/" + word + "/" + i)),
                            Map.of(Language.RU, text)));
        }
        owner.execute("ANALYZE");

        articles.forEach(article -> newsroom.redact(article, Language.RU));

        for (Role role : Role.values()) {
            assertThat(query(role, SAMPLES.formatted(word))).as("%s", role).isEmpty();
        }
    }

    private static List<String> query(Role role, String sql) throws SQLException {
        try (Connection connection = TestDatabase.access().connect(role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
