package org.notorturetj.platform.problem;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.ExpectServerError;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@TestProfile(DatabaseUnavailableTest.DeadPort.class)
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseUnavailableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ru/hotlines",
                "/v1/ru/home",
                "/v1/ru/articles/some-slug",
                "/v1/ru/cases/000000"
            })
    @ExpectServerError(503)
    void a_reader_is_told_to_retry_later(String address) {
        Response response = given().get(address);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
        assertThat(response.header("Content-Language")).isEqualTo("ru");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.asString())
                .doesNotContain("Exception", "jdbc", "refused", "5432", "public_door");
    }

    @Test
    void requests_that_need_no_database_succeed() {
        given().get("/v1").then().statusCode(200);
        given().get("/problems/unavailable").then().statusCode(200);
        given().get("/v1/ru/articles?limit=0").then().statusCode(400);
    }

    /** Connects the public door to a port where nothing listens. */
    public static class DeadPort implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.public-door.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:1/postgres");
        }
    }
}
