package org.notorturetj.pages;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.http.RawReply;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages are on their host and nowhere else, and nothing else is there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageHostTest {
    private static final String HOST = "desk.localhost";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject Staff staff;
    @Inject SessionCookie cookies;

    private static Response on(String host, String path) {
        return given().redirects().follow(false).header("Host", host).get(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ru/hotlines",
                "/v1",
                "/read/tg/",
                "/feeds/ru/articles.atom",
                "/desk/v1/me",
                "/desk/openapi",
                "/openapi",
                "/docs"
            })
    void nothing_else_is_on_their_host_not_even_from_memory(String path) {
        for (int times = 0; times < 3; times++) { // then it is in memory, if it can be
            on("localhost", path);
        }
        for (String spelling : List.of(HOST, "DESK.localhost", HOST + ":8080")) {
            assertThat(on(spelling, path).statusCode()).as(spelling + path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/../v1/ru/hotlines", "/desk/x/../v1/me", "/desk/../read/tg/"})
    void no_detour_leads_to_anything_else_on_their_host(String path) throws Exception {
        try (RawConnection connection = RawConnection.to(port)) {
            connection.text("GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, HOST));
            assertThat(connection.reply(false).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/", "/desk/sign-in", "/desk/documents", "/desk/desk.css"})
    void they_are_on_no_other_host(String path) {
        for (String other : List.of("localhost", "example.org", "desk.localhost.example.org")) {
            assertThat(on(other, path).statusCode()).as(other + path).isEqualTo(404);
        }
        assertThat(on(HOST, path).statusCode()).isIn(200, 401);
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_is_too_long_is_still_in_the_browser(Language language) throws Exception {
        String head =
                """
                POST /desk/sign-in HTTP/1.1\r
                Host: %1$s\r
                Origin: http://%1$s\r
                Accept: text/html\r
                Accept-Language: %2$s\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: 30000000\r
                \r
                """
                        .formatted(HOST, language.tag());
        try (RawConnection connection = RawConnection.to(port)) {
            RawReply reply = connection.text(head).reply(false);
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.headers()).containsEntry("content-language", language.tag());
            assertThat(reply.body()).contains(Phrase.FORM_IS_KEPT.in(language), "/desk/desk.css");
        }
    }

    @Test
    void the_address_of_the_host_leads_to_them() {
        Response response = on(HOST, "/");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo("/desk/");
    }

    @Test
    void their_cookie_opens_nothing_at_the_interface_for_programs() {
        String cookie = cookies.of(staff.with(Role.EDITOR).token()).getValue();
        assertThat(
                        given().header("Host", HOST)
                                .cookie(cookies.name(), cookie)
                                .get("/desk/")
                                .body()
                                .asString())
                .contains("/desk/sign-out");
        given().cookie(cookies.name(), cookie).get("/desk/v1/me").then().statusCode(401);
        given().header("Authorization", "Bearer " + cookie)
                .get("/desk/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void no_page_may_be_kept_framed_or_read_from_elsewhere() {
        String cookie = cookies.of(staff.with(Role.EDITOR).token()).getValue();
        for (String path : List.of("/desk/", "/desk/sign-in", "/desk/nothing", "/desk/new")) {
            Response response =
                    given().header("Host", HOST)
                            .header("Origin", "https://example.org")
                            .cookie(cookies.name(), cookie)
                            .get(path);
            assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(response.header("Content-Security-Policy"))
                    .contains("script-src 'self'", "form-action 'self'", "trusted-types 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().asList())
                    .noneMatch(header -> header.getName().startsWith("Access-Control-"));
        }
    }

    @Test
    void what_others_made_the_browser_send_is_refused() {
        String cookie = cookies.of(staff.with(Role.EDITOR).token()).getValue();
        for (Map<String, String> sent :
                List.of(
                        Map.of("Sec-Fetch-Site", "cross-site"),
                        Map.of("Sec-Fetch-Site", "same-site"),
                        Map.of("Sec-Fetch-Site", "none"),
                        Map.of("Origin", "https://example.org"),
                        Map.of("Origin", "null"),
                        Map.of("Origin", "http://desk.localhost:81"),
                        Map.<String, String>of())) {
            given().header("Host", HOST)
                    .headers(sent)
                    .cookie(cookies.name(), cookie)
                    .formParam("_token", cookies.formToken(cookie))
                    .post("/desk/sign-out")
                    .then()
                    .statusCode(403);
        }
        given().header("Host", HOST)
                .header("Origin", "http://" + HOST)
                .cookie(cookies.name(), cookie)
                .formParam("_token", "of another session")
                .post("/desk/settings/profile")
                .then()
                .statusCode(409);
        given().header("Host", HOST)
                .redirects()
                .follow(false)
                .header("Origin", "http://" + HOST)
                .cookie(cookies.name(), cookie)
                .formParam("_token", cookies.formToken(cookie))
                .post("/desk/sign-out")
                .then()
                .statusCode(303);
    }
}
