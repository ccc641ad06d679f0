package org.notorturetj.desk.http;

import java.util.Arrays;
import java.util.Locale;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** Properties of every desk response. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskAnswersTest {
    private static final String LIMITS = "/desk/v1/limits";
    private static final String ORIGIN = "https://www.example.org";

    @Inject Staff staff;

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
    void responses_are_not_cached_and_carry_security_headers(String address) {
        for (String method : new String[] {"GET", "HEAD", "POST", "DELETE"}) {
            Response response = signedIn().request(method, address);
            assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(response.header("Referrer-Policy"))
                    .isEqualTo(
                            address.contains("v1") || address.contains("openapi")
                                    ? "no-referrer"
                                    // with none, browsers send "Origin: null" with a page's own
                                    // forms
                                    : "same-origin");
            assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(response.header("ETag")).isNull();
            assertThat(response.header("Set-Cookie")).isNull();
        }
    }

    @Test
    void the_desk_states_its_limits() {
        Response response = signedIn().get(LIMITS);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getLong("body.bytes")).isEqualTo(256 * 1024);
        assertThat(response.jsonPath().getInt("body.nesting")).isEqualTo(32);
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
    void an_unknown_path_is_a_problem(String address) {
        assertProblem(given().get(address), ProblemType.UNKNOWN_PATH, "");
    }

    @Test
    void an_unsupported_method_gets_the_allowed_ones() {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "TRACE"}) {
            Response response = given().request(method, LIMITS);
            assertProblem(response, ProblemType.METHOD_NOT_ALLOWED, method);
            assertThat(response.header("Allow").split(", "))
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
    void a_problem_uses_the_requested_language(String asked, String language) {
        Response response = given().header("Accept-Language", asked).get("/desk/v1/nothing");

        assertProblem(response, ProblemType.UNKNOWN_PATH, asked);
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.header("Vary")).isEqualTo("Accept-Language");
        assertThat(response.jsonPath().getString("title").matches(".*[а-яӯӣҳҷқғ].*"))
                .isEqualTo(!language.equals("en"));
    }

    @Test
    void early_rejections_use_the_requested_language_too() {
        Response response =
                given().header("Accept-Language", "ru").body("a".repeat(300_000)).post(LIMITS);

        assertProblem(response, ProblemType.CONTENT_TOO_LARGE, "");
        assertThat(response.header("Content-Language")).isEqualTo("ru");
        assertThat(response.header("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void an_invalid_parameter_is_explained_in_the_requested_language() {
        Response response = signedIn().header("Accept-Language", "tg").get(LIMITS + "?no=1");

        assertProblem(response, ProblemType.UNKNOWN_PARAMETER, "");
        assertThat(response.jsonPath().getString("errors[0].rule"))
                .isEqualTo("are the parameters of this address");
        assertThat(response.jsonPath().getString("errors[0].message")).contains("параметрҳои");
    }

    @Test
    void the_public_door_uses_the_language_of_the_path_and_has_rules_in_english_only() {
        Response response = given().header("Accept-Language", "tg").get("/v1/ru/articles?limit=0");

        assertThat(response.header("Content-Language")).isEqualTo("ru");
        assertThat(response.jsonPath().getMap("errors[0]").keySet())
                .containsExactlyInAnyOrder("parameter", "rule");
        assertThat(response.jsonPath().getString("errors[0].rule"))
                .isEqualTo("must be greater than or equal to 1");
    }

    @Test
    void other_websites_cannot_read_responses() {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            Response response =
                    given().header("Origin", ORIGIN)
                            .header("Access-Control-Request-Method", "GET")
                            .request(method, LIMITS);
            assertThat(response.headers().asList())
                    .noneMatch(
                            header ->
                                    header.getName()
                                            .toLowerCase(Locale.ROOT)
                                            .startsWith("access-control"));
        }
    }

    private RequestSpecification signedIn() {
        return given().auth().oauth2(staff.with(Role.EDITOR).token());
    }

    @Test
    void every_spelling_of_a_desk_path_is_protected() throws Exception {
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
                String response =
                        connection
                                .head("GET " + path, "Origin: " + ORIGIN + "\nConnection: close")
                                .everything();
                assertThat(response)
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
