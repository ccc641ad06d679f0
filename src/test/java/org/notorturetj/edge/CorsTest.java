package org.notorturetj.edge;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorsTest {
    private static final String ORIGIN = "https://www.example.org";

    @Test
    void a_page_of_any_origin_may_read_and_sees_the_headers_it_needs() {
        Response response = given().header("Origin", ORIGIN).get("/v1/tg/hotlines");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Access-Control-Allow-Origin")).isIn("*", ORIGIN);
        assertThat(response.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Content-Language", "Retry-After", "Location");
        assertThat(response.header("Access-Control-Allow-Credentials")).isIn(null, "false");
    }

    @Test
    void a_page_may_read_problems_too() {
        assertThat(
                        given().header("Origin", ORIGIN)
                                .get("/v1/tg/nothing")
                                .header("Access-Control-Allow-Origin"))
                .isIn("*", ORIGIN);
    }

    @Test
    void a_preflight_allows_conditional_reads() {
        Response response =
                given().header("Origin", ORIGIN)
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "If-None-Match")
                        .options("/v1/tg/hotlines");
        assertThat(response.statusCode()).isIn(200, 204);
        assertThat(response.header("Access-Control-Allow-Methods")).contains("GET");
        assertThat(response.header("Access-Control-Allow-Headers")).contains("If-None-Match");
        assertThat(response.header("Access-Control-Max-Age")).isEqualTo("86400");
    }

    @Test
    void a_preflight_does_not_allow_writing() {
        Response response =
                given().header("Origin", ORIGIN)
                        .header("Access-Control-Request-Method", "DELETE")
                        .options("/v1/tg/hotlines");
        assertThat(String.valueOf(response.header("Access-Control-Allow-Methods")))
                .doesNotContain("DELETE");
    }

    @Test
    void a_shared_cache_may_serve_one_response_to_every_origin() {
        for (Response response :
                List.of(
                        given().get("/v1"),
                        given().header("Origin", ORIGIN).get("/v1"),
                        given().header("Origin", "https://other.example").get("/v1"))) {
            assertThat(response.headers().getValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
            assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
        }
    }
}
