package org.notorturetj.edge;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostHeaderTest {
    private static final String EVIL = "evil.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/tg/home",
                "/v1/tg/pages",
                "/v1/tg/articles",
                "/v1/en/cases/sbcmwx",
                "/v1/en/pages/about-the-coalition",
                "/v1/en/guides/is-this-torture",
                "/v1/tg/nothing",
                "/v1/xx/home"
            })
    void no_link_is_built_from_a_request_header(String address) {
        Response response = spoofed().get(address);
        assertThat(response.asString())
                .doesNotContain(EVIL)
                .isEqualTo(given().get(address).asString());
        assertThat(response.headers().toString()).doesNotContain(EVIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tj/hotlines?region=TJ-KT", "/v1/tg/guides/is-this-torture"})
    void no_redirect_is_built_from_a_request_header(String address) {
        Response response = spoofed().get(address);
        assertThat(response.statusCode()).isIn(301, 308);
        assertThat(response.header("Location")).startsWith("/v1/tg/");
        assertThat(response.headers().toString()).doesNotContain(EVIL);
    }

    private static RequestSpecification spoofed() {
        return given().header("Host", EVIL)
                .header("X-Forwarded-Host", EVIL)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/" + EVIL)
                .header("X-Original-URL", "/" + EVIL)
                .header("Forwarded", "host=" + EVIL);
    }
}
