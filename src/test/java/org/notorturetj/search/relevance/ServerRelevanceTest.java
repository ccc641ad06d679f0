package org.notorturetj.search.relevance;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How good the server's search is in a fresh start, and how much better than PostgreSQL alone:
 * {@code mvn test -Dtest=ServerRelevanceTest -Drelevance.print} prints all numbers, {@code
 * -Drelevance.sets=blind} those of the queries that nothing was tuned with (docs/lab/22).
 */
@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerRelevanceTest {
    private static final double LEAST_GAIN = 0.88;
    private static final double LEAST_RECALL = 0.94;

    /** Better than the best of PostgreSQL by so much nDCG@10. */
    private static final double BETTER = 0.5;

    private static final Set<String> FOUND = Set.copyOf(TypeLists.found());

    /** The text that a reader is served, as a website would search it. */
    private static final String TEXTS =
            """
            SELECT l.document_id, concat_ws(' ', r.record::json ->> 'title', r.record::json ->> 'name', r.record::json ->> 'summary',
                                            r.record::json ->> 'description', r.plain_text) AS text
            FROM published.listing l JOIN published.record r USING (document_id, language)
            WHERE l.reader = ? AND l.type IN ('%s')
            """
                    .formatted(String.join("', '", FOUND));

    private static final String FULL_TEXT =
            "SELECT document_id FROM (%1$s) t, plainto_tsquery('%2$s', ?) q WHERE to_tsvector('%2$s', text) @@ q"
                    + " ORDER BY ts_rank(to_tsvector('%2$s', text), q) DESC, document_id LIMIT 10";

    private static final String TRIGRAMS =
            "SELECT document_id FROM (%1$s) t ORDER BY word_similarity(?, text) DESC, document_id LIMIT 10";

    @Inject Owner owner;

    @Inject
    @DataSource("owner")
    AgroalDataSource database;

    private Map<String, String> names;
    private Set<String> held;

    @BeforeEach
    void know_names() throws IOException, SQLException {
        names = StarterRecords.names();
        held = new HashSet<>();
        for (String id :
                ask(
                        "SELECT DISTINCT document_id FROM published.listing WHERE type = ANY (?)",
                        FOUND)) {
            held.add(names.getOrDefault(id, id));
        }
    }

    @Test
    void judged_queries_find_what_answers_them_and_better_than_postgresql_does() throws Exception {
        List<JudgedQuery> queries =
                JudgedQuery.of(
                                Set.of(
                                        System.getProperty("relevance.sets", "early,late")
                                                .split(",", -1)))
                        .stream()
                        .map(query -> query.among(held))
                        .filter(JudgedQuery::isAnswerable)
                        .toList();
        owner.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA published");
        Scores ours = scores("this server", queries, this::found);
        double best = 0;
        for (String dictionary : List.of("russian", "simple")) {
            String sql = FULL_TEXT.formatted(TEXTS, dictionary);
            best =
                    Math.max(
                            best,
                            scores(dictionary, queries, query -> asked(sql, query)).gain("all"));
        }
        String trigrams =
                TRIGRAMS.formatted(TEXTS).replace("word_similarity", "published.word_similarity");
        best =
                Math.max(
                        best,
                        scores("pg_trgm", queries, query -> asked(trigrams, query)).gain("all"));
        owner.execute("DROP EXTENSION pg_trgm");

        assertThat(ours.gain("all")).as("nDCG@10").isGreaterThan(LEAST_GAIN);
        assertThat(ours.recall("all")).as("recall@10").isGreaterThan(LEAST_RECALL);
        assertThat(ours.gain("all")).isGreaterThan(best + BETTER);
    }

    private static Scores scores(
            String name, List<JudgedQuery> queries, Function<JudgedQuery, List<String>> search) {
        Scores scores = Scores.of(queries, search);
        if (System.getProperty("relevance.print") != null) {
            System.out.println(name + "\n" + scores);
        }
        return scores;
    }

    private List<String> found(JudgedQuery query) {
        Response answer =
                given().queryParam("q", query.typed())
                        .queryParam("limit", 10)
                        .get("/v1/" + query.language() + "/search");
        return named(Json.texts(Json.of(answer).path("items"), "id"));
    }

    private List<String> asked(String sql, JudgedQuery query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, query.language());
            statement.setString(2, query.typed());
            return named(ids(statement));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> ask(String sql, Set<String> values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", values.toArray()));
            return ids(statement);
        }
    }

    private static List<String> ids(PreparedStatement statement) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private List<String> named(List<String> ids) {
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }
}
