package org.notorturetj.desk.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.RawConnection;
import org.notorturetj.support.TestDatabase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.Problems.assertProblem;

/** What every answer of the desk is like, whatever was asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskAnswersTest {
    private static final String LIMITS = "/desk/v1/limits";
    private static final String ORIGIN = "https://www.example.org";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/v1/limits",
                "/desk/v1/limits?no=1",
                "/desk/v1/nothing",
                "/desk/nothing",
                "/desk",
                "/desk/",
                "/desk/openapi"
            })
    void nobody_keeps_it_and_the_reader_is_defended(String address) {
        for (String method : new String[] {"GET", "HEAD", "POST", "DELETE"}) {
            Response answer = given().request(method, address);
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("ETag")).isNull();
            assertThat(answer.header("Set-Cookie")).isNull();
        }
    }

    @Test
    void it_tells_its_limits() {
        Response answer = given().get(LIMITS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getLong("body.bytes")).isEqualTo(256 * 1024);
        assertThat(answer.jsonPath().getInt("body.nesting")).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/v1",
                "/desk/v1/nothing",
                "/desk/v2/limits",
                "/desk/v1/limits/0abc"
            })
    void an_address_that_does_not_exist_is_a_problem(String address) {
        assertProblem(given().get(address), ProblemType.UNKNOWN_PATH, "");
    }

    @Test
    void another_method_is_told_which_there_are() {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "TRACE"}) {
            Response answer = given().request(method, LIMITS);
            assertProblem(answer, ProblemType.METHOD_NOT_ALLOWED, method);
            assertThat(answer.header("Allow").split(", "))
                    .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tg, tg",
        "tg-Cyrl-TJ, tg",
        "RU, ru",
        "'ru-RU,ru;q=0.9,en;q=0.8', ru",
        "'en;q=0.5, tg;q=0.7, ru;q=0.6', tg",
        "'fr, ru;q=0.1', ru",
        "'ru;q=0, en', en",
        "fr, en",
        "*, en",
        "';;;', en",
        "'', en"
    })
    void a_problem_speaks_the_language_that_is_asked_for(String asked, String language) {
        Response answer = given().header("Accept-Language", asked).get("/desk/v1/nothing");

        assertProblem(answer, ProblemType.UNKNOWN_PATH, asked);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).isEqualTo("Accept-Language");
        assertThat(answer.jsonPath().getString("title").matches(".*[а-яӯӣҳҷқғ].*"))
                .isEqualTo(!language.equals("en"));
    }

    @Test
    void what_is_answered_before_it_reaches_the_desk_does_too() {
        Response answer =
                given().header("Accept-Language", "ru").body("a".repeat(300_000)).post(LIMITS);

        assertProblem(answer, ProblemType.CONTENT_TOO_LARGE, "");
        assertThat(answer.header("Content-Language")).isEqualTo("ru");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void a_parameter_at_fault_is_told_to_people_in_their_language() {
        Response answer = given().header("Accept-Language", "tg").get(LIMITS + "?no=1");

        assertProblem(answer, ProblemType.UNKNOWN_PARAMETER, "");
        assertThat(answer.jsonPath().getString("errors[0].rule"))
                .isEqualTo("are the parameters of this address");
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("параметрҳои");
    }

    @Test
    void the_public_door_speaks_the_language_of_the_path_and_has_rules_in_english_only() {
        Response answer = given().header("Accept-Language", "tg").get("/v1/ru/articles?limit=0");

        assertThat(answer.header("Content-Language")).isEqualTo("ru");
        assertThat(answer.jsonPath().getMap("errors[0]").keySet())
                .containsExactlyInAnyOrder("parameter", "rule");
        assertThat(answer.jsonPath().getString("errors[0].rule"))
                .isEqualTo("must be greater than or equal to 1");
    }

    @Test
    void no_page_of_another_website_may_read_it() {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            Response answer =
                    given().header("Origin", ORIGIN)
                            .header("Access-Control-Request-Method", "GET")
                            .request(method, LIMITS);
            assertThat(answer.headers().asList())
                    .noneMatch(
                            header ->
                                    header.getName()
                                            .toLowerCase(Locale.ROOT)
                                            .startsWith("access-control"));
        }
    }

    @Test
    void every_spelling_of_its_addresses_is_its_own() throws Exception {
        for (String path :
                Arrays.asList(
                        "/desk/v1/limits",
                        "/%64esk/v1/limits",
                        "//desk/v1/limits",
                        "/desk//v1/limits",
                        "/v1/../desk/v1/limits",
                        "/./desk/v1/limits",
                        "/desk;a=b/v1/limits",
                        "/desk/v1;a=b/limits;c",
                        "/desk%3Ba=b/v1/limits",
                        "/DESK/v1/limits")) {
            try (RawConnection connection = RawConnection.to(port)) {
                String answer =
                        connection
                                .head("GET " + path, "Origin: " + ORIGIN + "\nConnection: close")
                                .everything();
                assertThat(answer)
                        .as(path)
                        .matches(
                                text ->
                                        !text.startsWith("HTTP/1.1 200")
                                                || (text.contains("no-store")
                                                        && !text.contains("ccess-control")));
            }
        }
    }
}
