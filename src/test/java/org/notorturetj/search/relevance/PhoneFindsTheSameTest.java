package org.notorturetj.search.relevance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.search.index.Hit;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A phone in flight mode, which holds what is published, finds what the server finds. */
@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneFindsTheSameTest {
    private static final List<String> LANGUAGES = List.of("tg", "ru", "en");

    /** Of the judged queries, so many in a hundred have the same document first. */
    private static final int LEAST_SAME_FIRST = 70;

    /** And of the first five of the server, so many are among the first ten of the phone. */
    private static final int LEAST_HELD = 88;

    private static final String HELD =
            """
            SELECT '{"language":"' || l.language || '",' || substr(r.record, 2) FROM published.listing l JOIN published.record r USING (document_id, language)
            WHERE l.reader = ?
            """;

    private static final Map<String, OfflineSearch> PHONES = new HashMap<>();

    @Inject
    @DataSource("owner")
    AgroalDataSource database;

    @BeforeEach
    void sync() throws Exception {
        if (!PHONES.isEmpty()) {
            return; // starter content, which no test changes
        }
        for (String language : LANGUAGES) {
            List<JsonObject> records = new ArrayList<>();
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(HELD)) {
                statement.setString(1, language);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        byte[] record = rows.getString(1).getBytes(StandardCharsets.UTF_8);
                        records.add(JsonParser.parseObject(record));
                    }
                }
            }
            PHONES.put(language, OfflineSearch.of(language, records));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "точикистон",
                "шиканча",
                "хукуки инсон",
                "huquqi inson",
                "pytki",
                "detained conscript"
            })
    void the_first_answer_is_the_same(String query) {
        for (String language : LANGUAGES) {
            assertThat(onPhone(language, query).get(0))
                    .as(language)
                    .isEqualTo(onServer(language, query).get(0));
        }
    }

    @Test
    void judged_queries_find_mostly_the_same() throws Exception {
        int queries = 0;
        int same = 0;
        int wanted = 0;
        int held = 0;
        var different = new StringBuilder();
        for (JudgedQuery query : JudgedQuery.of(Set.of("blind", "fresh"))) {
            List<String> phone = onPhone(query.language(), query.typed());
            List<String> server = onServer(query.language(), query.typed());
            List<String> first = server.subList(0, Math.min(5, server.size()));
            queries++;
            wanted += first.size();
            held += (int) first.stream().filter(phone::contains).count();
            boolean equal = first.isEmpty() ? phone.isEmpty() : first.get(0).equals(first(phone));
            same += equal ? 1 : 0;
            different.append(
                    equal
                            ? ""
                            : "%s: %s: server %s, phone %s%n"
                                    .formatted(
                                            query.language(),
                                            query.typed(),
                                            named(server),
                                            named(phone)));
        }
        if (System.getProperty("relevance.print") != null) {
            System.out.printf(
                    "phone: the same first %d of %d, of the first five %d of %d%n%s",
                    same, queries, held, wanted, different);
        }
        assertThat(100 * same / queries).as(different.toString()).isBetween(LEAST_SAME_FIRST, 100);
        assertThat(100 * held / wanted).isBetween(LEAST_HELD, 100);
    }

    private static List<String> named(List<String> ids) throws IOException {
        Map<String, String> names = StarterRecords.names();
        return ids.stream().limit(3).map(id -> names.getOrDefault(id, id)).toList();
    }

    private static String first(List<String> ids) {
        return ids.isEmpty() ? "" : ids.get(0);
    }

    private List<String> onPhone(String language, String query) {
        return PHONES.get(language).find(query, 10).hits().stream().map(Hit::id).toList();
    }

    private static List<String> onServer(String language, String query) {
        Response answer =
                given().queryParam("q", query)
                        .queryParam("limit", 10)
                        .get("/v1/" + language + "/search");
        return Json.texts(Json.of(answer).path("items"), "id");
    }
}
