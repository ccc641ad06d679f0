package org.notorturetj.platform.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonBodyReaderTest {
    private static final String NOTES = "/desk/v1/fixture/notes";

    /** Input that no response may repeat. */
    private static final String SECRET = "aSecretNobodyMayRead";

    @Test
    void a_note_with_a_member_of_every_type_is_accepted() {
        String note =
                """
                {"title": "Ёддошт", "text": "як\\nду", "count": 3, "large": 9007199254740992, "draft": false,
                 "at": "2026-11-24T15:00:00Z", "day": "2026-11-24", "language": "tg",
                 "tags": ["a", "b"], "steps": [{"id": "one", "words": "як"}], "sums": {"a": 1}}
                """;

        assertThat(send(note).statusCode()).isEqualTo(200);
        assertThat(send(note).jsonPath().getInt("characters")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title":"a","title":"SECRET"}            | /title    | must not hold the same member twice
                    {"steps":[{"id":"a","id":"SECRET"}]}      | /steps/0/id | must not hold the same member twice
                    {"titel":"SECRET"}                        | /titel    | is not known here: known are amount, at, count, day, draft, language, large, steps, sums, tags, text, title
                    {"steps":[{},{"SECRET one":1}]}           | /steps/1/? | is not known here: known are id, words
                    {"title":"SECRET"} {}                     | /         | must be one JSON value, with nothing after it
                    {"title":"SECRET"                         | /title    | must be one JSON value, with nothing after it
                    {"title":SECRET}                          | /title    | must be one JSON value, with nothing after it
                    {'title':'SECRET'}                        | /         | must be one JSON value, with nothing after it
                    {"title":"SECRET",}                       | /title    | must be one JSON value, with nothing after it
                    {"count":01}                              | /count    | must be one JSON value, with nothing after it
                    {"count":NaN}                             | /count    | must be one JSON value, with nothing after it
                    // {}                                     | /         | must be one JSON value, with nothing after it
                    ''                                        | /         | must be one JSON value, with nothing after it
                    """)
    void json_outside_the_contract_is_malformed(String body, String member, String rule) {
        assertRefused(body, ProblemType.MALFORMED_REQUEST, member, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title":5}                     | /title       | must be text
                    {"title":true}                  | /title       | must be text
                    {"title":["SECRET"]}            | /title       | must be text
                    {"count":"SECRET"}              | /count       | must be a whole number
                    {"count":"7"}                   | /count       | must be a whole number
                    {"count":7.0}                   | /count       | must be a whole number
                    {"count":2147483648}            | /count       | must be a whole number
                    {"amount":{"value":null}}       | /amount/value | must be there
                    {"amount":{}}                   | /amount/value | must be there
                    {"large":9007199254740993}      | /large       | must be a whole number within 2^53
                    {"large":99999999999999999999}  | /large       | must be a whole number within 2^53
                    {"large":1e999}                 | /large       | must be a number that can be held exactly
                    {"draft":"true"}                | /draft       | must be true or false
                    {"draft":1}                     | /draft       | must be true or false
                    {"at":"SECRET"}                 | /at          | must be a moment in UTC, as 2026-11-24T15:00:00Z
                    {"at":1764000000}               | /at          | must be a moment in UTC, as 2026-11-24T15:00:00Z
                    {"day":"2026-02-30"}            | /day         | must be a day that exists, as YYYY-MM-DD
                    {"day":[2026,2,3]}              | /day         | must be a day that exists, as YYYY-MM-DD
                    {"day":20000}                   | /day         | must be a day that exists, as YYYY-MM-DD
                    {"language":"SECRET"}           | /language    | must be one of tg, ru, en
                    {"language":0}                  | /language    | must be one of tg, ru, en
                    {"tags":"SECRET"}               | /tags        | must be a list
                    {"steps":[{"id":"a"},"SECRET"]} | /steps/1     | must be an object
                    {"sums":{"SECRET x":"y"}}       | /sums/?      | must be a whole number
                    []                              | /            | must be an object
                    "SECRET"                        | /            | must be an object
                    null                            | /            | must be an object
                    """)
    void a_value_of_the_wrong_type_breaks_a_rule(String body, String member, String rule) {
        assertRefused(body, ProblemType.INVALID_BODY, member, rule);
    }

    @Test
    void a_record_that_validates_itself_states_its_own_rule() {
        assertRefused(
                "{\"steps\":[{\"id\":\"bad\"}]}",
                ProblemType.INVALID_TEXT,
                "/steps/0/id",
                "must be a key");
    }

    @Test
    void bean_validation_errors_are_named_by_json_pointer() {
        Response response =
                send(
                        "{\"text\":\"a\",\"tags\":[\"fine\",\"toolong\"],\"steps\":[{\"words\":\"four\"}]}");

        assertProblem(response, ProblemType.INVALID_BODY, SECRET);
        List<Map<String, String>> errors = response.jsonPath().getList("errors");
        assertThat(errors)
                .extracting(error -> error.get("parameter") + " " + error.get("rule"))
                .containsExactly(
                        "/steps/0/words size must be between 0 and 3",
                        "/tags/1 size must be between 0 and 5",
                        "/title must not be null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0000", "a\\udbff"})
    void invalid_characters_are_refused_in_values_and_names(String text) {
        Response value = send("{\"title\":\"" + text + "\"}");
        assertProblem(value, ProblemType.INVALID_TEXT, SECRET);
        assertThat(value.jsonPath().getString("errors[0].rule")).startsWith("must not hold U+");
        // the parser itself refuses lone surrogates in names
        assertProblem(
                send("{\"sums\":{\"" + text + "\":1}}"),
                "\\u0000".equals(text) ? ProblemType.INVALID_TEXT : ProblemType.MALFORMED_REQUEST,
                SECRET);
        assertThat(send("{\"title\":\"\\ud83d\\ude00\",\"count\":0}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"32, 200", "33, 400", "100000, 400"})
    void nesting_is_limited(int depth, int status) {
        String lists = "[".repeat(depth - 1) + "]".repeat(depth - 1);
        Response response = send("{\"any\":" + lists + "}", "/desk/v1/fixture/notes/any");

        assertThat(response.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(response.jsonPath().getString("errors[0].rule"))
                    .isEqualTo("must not nest deeper than 32");
        }
    }

    @Test
    void strings_names_and_numbers_are_limited() {
        String longest = "a".repeat(200_000);

        assertThat(send("{\"title\":\"a\",\"count\":0,\"text\":\"" + longest + "\"}").statusCode())
                .isEqualTo(200);
        assertRefused(
                "{\"text\":\"" + longest + "a\"}",
                ProblemType.INVALID_BODY,
                "/text",
                "must be at most 200000 characters long");
        assertRefused(
                "{\"" + "a".repeat(101) + "\":1}",
                ProblemType.MALFORMED_REQUEST,
                "/",
                "must not hold names of members longer than 100 characters");
        assertRefused(
                "{\"count\":" + "1".repeat(1000) + "}",
                ProblemType.INVALID_BODY,
                "/count",
                "must be a number that can be held exactly");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        for (byte[] bytes :
                List.of(
                        "{\"title\":\"Ёддошт\"}".getBytes(StandardCharsets.UTF_16),
                        "{\"title\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                        "\uFEFF{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8),
                        // a lone surrogate, and an overlong slash
                        new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
                        new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'})) {
            Response response =
                    given().noFilters()
                            .header("Content-Type", "application/json")
                            .body(bytes)
                            .post(NOTES);
            assertProblem(response, ProblemType.MALFORMED_REQUEST, SECRET);
            assertThat(response.jsonPath().getString("errors[0].rule"))
                    .isEqualTo("must be valid UTF-8 without a byte order mark");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, ''",
        "application/xml, ''",
        "application/yaml, ''",
        "application/json; charset=windows-1251, ''",
        "application/json, gzip"
    })
    void only_plain_json_is_accepted(String type, String coding) {
        var request = given().noFilters().header("Content-Type", type);
        if (!coding.isEmpty()) {
            request.header("Content-Encoding", coding);
        }
        assertProblem(
                request.body("{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8)).post(NOTES),
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "tg, Матн лозим аст.",
        "'ru-RU,ru;q=0.9,en;q=0.8', Нужен текст.",
        "fr, must be text"
    })
    void the_message_is_in_the_language_of_the_reader(String acceptLanguage, String message) {
        Response response =
                given().noFilters()
                        .header("Accept-Language", acceptLanguage)
                        .header("Content-Type", "application/json")
                        .body("{\"title\":5}".getBytes(StandardCharsets.UTF_8))
                        .post(NOTES);

        assertThat(response.jsonPath().getString("errors[0].message")).isEqualTo(message);
        assertThat(response.jsonPath().getString("errors[0].rule")).isEqualTo("must be text");
    }

    private static void assertRefused(String body, ProblemType type, String member, String rule) {
        Response response = send(body.replace("SECRET", SECRET));
        assertProblem(response, type, SECRET);
        assertThat(response.asString()).doesNotContain(SECRET);
        assertThat(response.jsonPath().getList("errors")).hasSize(1);
        assertThat(response.jsonPath().getString("errors[0].parameter")).isEqualTo(member);
        assertThat(response.jsonPath().getString("errors[0].rule")).isEqualTo(rule);
        assertThat(response.jsonPath().getString("errors[0].message"))
                .isNotEqualTo("breaks a rule of the server");
    }

    private static Response send(String body) {
        return send(body, NOTES);
    }

    private static Response send(String body, String address) {
        return given().noFilters()
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(address);
    }
}
