package org.notorturetj.desk.http;

import java.time.Duration;
import java.util.Locale;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings({
    "notorturetj.limits.rates.everything=10 in 1h",
    "notorturetj.limits.rates.login=2 in 1h",
    "notorturetj.limits.rates.public=4 in 1h"
})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TightDeskTest {
    /** The allowed origin in the test settings. */
    private static final String FRONT_END = "https://desk.example.org";

    /** The only trusted proxy; REST Assured connects from it too. */
    private static final String PROXY = "127.0.0.1";

    private static final String STRANGER = "127.0.0.2";
    private static final String LIMITS = "/desk/v1/limits";
    private static final int EVERYTHING = 10;

    /** Nobody is signed in here: what was not refused for its rate is asked who it is. */
    private static final int LET_THROUGH = 401;

    @Inject SettableClock clock;
    @Inject Staff staff;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    /** Each test starts hours later, with full buckets. */
    @BeforeEach
    void refill_the_buckets() {
        clock.stopAt(clock.instant().plus(Duration.ofHours(3)));
    }

    @Test
    void too_many_requests_are_rejected_with_retry_after() {
        for (int i = 0; i < EVERYTHING; i++) {
            assertThat(given().get(LIMITS).statusCode()).isEqualTo(LET_THROUGH);
        }
        Response response = given().header("Accept-Language", "ru").get(LIMITS);
        assertProblem(response, ProblemType.TOO_MANY_REQUESTS, "");
        assertThat(response.header("Retry-After")).isEqualTo("360");
        assertThat(response.header("Content-Language")).isEqualTo("ru");

        clock.stopAt(clock.instant().plusSeconds(359));
        assertThat(given().get(LIMITS).statusCode()).isEqualTo(429);
        clock.stopAt(clock.instant().plusSeconds(1));
        assertThat(given().get(LIMITS).statusCode()).isEqualTo(LET_THROUGH);
    }

    private static RequestSpecification page() {
        return given().header("Host", "desk.localhost").header("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void a_form_of_a_page_that_comes_too_soon_comes_back_with_its_text() {
        Staff.Member editor = staff.with(Role.EDITOR);
        var cookies =
                page().redirects()
                        .follow(false)
                        .formParam("secret-login", editor.login())
                        .formParam("secret-password", Staff.PASSWORD)
                        .post("/desk/sign-in")
                        .cookies();
        for (int i = 0; i < EVERYTHING; i++) {
            page().get("/desk/sign-in");
        }
        RequestSpecification form =
                page().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("c/body", "Суд шахсро раҳо кард.");
        String address = "/desk/documents/0123456789abcdef/tg";
        assertThat(form.post(address).asString()).as("of a stranger").doesNotContain("Суд");

        Response response = form.cookies(cookies).post(address);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.header("Retry-After")).isNotNull();
        assertThat(response.asString()).contains("name=\"c/body\"", "Суд шахсро раҳо кард.");
    }

    @Test
    void sign_in_on_a_page_counts_as_signing_in() {
        for (int i = 0; i < 2; i++) {
            assertThat(page().post("/desk/sign-in").statusCode()).isNotEqualTo(429);
        }
        assertThat(page().post("/desk/sign-in").statusCode()).isEqualTo(429);
    }

    @Test
    void sign_in_has_its_own_rate_limit() {
        for (int i = 0; i < 2; i++) {
            assertThat(given().post("/desk/v1/sessions").statusCode()).isNotEqualTo(429);
        }
        assertThat(given().post("/desk/v1/sessions").statusCode()).isEqualTo(429);
        assertThat(given().get(LIMITS).statusCode()).isEqualTo(LET_THROUGH);
    }

    @Test
    void preflight_requests_are_counted() {
        for (int i = 0; i < EVERYTHING; i++) {
            assertThat(preflight(i % 2 == 0 ? FRONT_END : "https://a.example")).isIn(200, 204);
        }
        assertThat(preflight(FRONT_END)).isEqualTo(429);
        assertThat(preflight("https://a.example")).isEqualTo(429);
        assertThat(given().options(LIMITS).statusCode()).isEqualTo(429);
    }

    private static int preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .options(LIMITS)
                .statusCode();
    }

    @Test
    void the_public_door_has_its_own_limit_if_one_is_set() throws Exception {
        String one = "GET /v1";
        try (RawConnection connection = RawConnection.to(port)) {
            for (int i = 0; i < 4; i++) {
                connection.head(one, "");
            }
            String responses =
                    connection
                            .head("POST /v1", "Content-Length: 4")
                            .text("body")
                            .head(one, "Connection: close")
                            .everything();
            assertThat(responses.split("HTTP/1.1 429 ", -1)).hasSize(3);
            assertThat(responses.split("HTTP/1.1 200 ", -1)).hasSize(5);
        }
        assertThat(given().get(LIMITS).statusCode()).isEqualTo(LET_THROUGH);
    }

    @Test
    void an_untrusted_client_cannot_claim_to_be_a_proxy() throws Exception {
        for (int i = 0; i < EVERYTHING; i++) {
            assertThat(get(STRANGER, "192.0.2." + i)).startsWith("HTTP/1.1 " + LET_THROUGH);
        }
        assertThat(get(STRANGER, "192.0.2.200")).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void clients_behind_the_trusted_proxy_are_counted_separately() throws Exception {
        for (int i = 0; i < EVERYTHING; i++) {
            assertThat(get(PROXY, "192.0.2.1")).startsWith("HTTP/1.1 " + LET_THROUGH);
        }
        assertThat(get(PROXY, "192.0.2.1")).startsWith("HTTP/1.1 429 ");
        assertThat(get(PROXY, "192.0.2.2")).startsWith("HTTP/1.1 " + LET_THROUGH);
    }

    @Test
    void the_front_end_may_read_and_write() {
        Response preflight =
                given().header("Origin", FRONT_END)
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "authorization,if-match")
                        .options(LIMITS);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(preflight.header("Access-Control-Allow-Methods"))
                .contains("GET", "POST", "PUT", "PATCH", "DELETE");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Match", "Content-Type");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();

        for (String address : new String[] {LIMITS, "/desk/v1/nothing"}) {
            Response response = given().header("Origin", FRONT_END).get(address);
            assertThat(response.headers().getValues("Access-Control-Allow-Origin"))
                    .containsExactly(FRONT_END);
            assertThat(response.header("Access-Control-Expose-Headers"))
                    .contains("ETag", "Retry-After", "Location");
            assertThat(response.header("Access-Control-Allow-Credentials")).isNull();
        }
    }

    @Test
    void the_front_end_can_read_a_rate_limit_response() {
        for (int i = 0; i < EVERYTHING; i++) {
            given().get(LIMITS);
        }
        Response response = given().header("Origin", FRONT_END).get(LIMITS);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
    }

    @Test
    void other_origins_may_not() {
        for (String origin :
                new String[] {
                    "https://desk.example.org.evil.example", "http://desk.example.org", "null"
                }) {
            Response response = given().header("Origin", origin).get(LIMITS);
            assertThat(response.statusCode()).isEqualTo(LET_THROUGH);
            assertThat(response.headers().asList())
                    .noneMatch(
                            header ->
                                    header.getName()
                                            .toLowerCase(Locale.ROOT)
                                            .startsWith("access-control"));
        }
    }

    private String get(String from, String forwarded) throws Exception {
        try (RawConnection connection = RawConnection.from(from, port)) {
            return connection
                    .head("GET " + LIMITS, "X-Forwarded-For: " + forwarded + "\nConnection: close")
                    .everything();
        }
    }
}
