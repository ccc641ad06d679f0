package org.notorturetj.edge;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/tg/hotlines",
                "/v1/tg/articles?limit=0",
                "/v1/xx/home",
                "/v1/tg/nothing",
                "/nothing",
                "/problems/gone",
                "/openapi"
            })
    void every_response_has_security_headers(String address) {
        Response response = given().get(address);
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(response.headers().getValues("X-Content-Type-Options")).hasSize(1);
        assertThat(response.header("Server")).isNull();
        assertThat(response.header("X-Powered-By")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/tg/home",
                "/v1/tg/nothing",
                "/problems/gone",
                "/openapi",
                "/docs"
            })
    void there_are_no_cookies(String address) {
        Response response = given().cookie("session", "a").get(address);
        assertThat(response.header("Set-Cookie")).isNull();
        assertThat(response.cookies()).isEmpty();
    }

    @Test
    void a_response_may_load_nothing() {
        assertThat(given().get("/v1").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void cookies_and_credentials_change_nothing() {
        String plain = given().get("/v1/tg/home").asString();
        assertThat(
                        given().cookie("lang", "ru")
                                .header("Authorization", "Bearer x")
                                .get("/v1/tg/home")
                                .asString())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/health", "/metrics", "/q/dev", "/q/info"})
    void health_and_metrics_are_not_on_the_public_port(String address) {
        given().get(address).then().statusCode(404);
    }
}
