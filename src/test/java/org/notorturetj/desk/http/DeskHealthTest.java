package org.notorturetj.desk.http;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.ManagementPort;
import org.notorturetj.support.people.ProtectedPeople;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What takes the desk away is said by its readiness, and takes nothing from readers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskHealthTest {
    @Inject ProtectedPeople people;

    @TestHTTPResource(value = "/health", management = true)
    String health;

    @Test
    void a_desk_without_the_keys_of_names_is_not_ready_and_readers_are_served() throws Exception {
        people.protect(people.invented());
        try {
            assertThat(readiness().statusCode()).isEqualTo(200);
            Path keys = TestDatabase.keys().resolve("names.key");
            Path away = keys.resolveSibling("names.away");
            Files.move(keys, away);
            try {
                HttpResponse<String> readiness = readiness();
                assertThat(readiness.statusCode()).isEqualTo(503);
                assertThat(readiness.body())
                        .contains("names.key cannot be read: restore them from their copy.");
                assertThat(ManagementPort.get(health + "/live").statusCode()).isEqualTo(200);
                given().get("/v1/ru/hotlines").then().statusCode(200);
            } finally {
                Files.move(away, keys);
            }
            assertThat(readiness().statusCode()).isEqualTo(200);
        } finally {
            people.letGo();
        }
    }

    private HttpResponse<String> readiness() throws Exception {
        return ManagementPort.get(health + "/ready");
    }
}
