package org.notorturetj.desk.http;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.crypto.NameEncryption;
import org.notorturetj.platform.serving.ServerStarts;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.ManagementPort;
import org.notorturetj.support.log.WholeLog;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** What takes the desk away is said by its readiness, and takes nothing from readers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskHealthTest {
    @Inject ProtectedPeople people;
    @Inject NameEncryption encryption;
    @Inject DeskKeys keysAtStart;
    @Inject Staff staff;
    @Inject Owner owner;

    @TestHTTPResource(value = "/health", management = true)
    String health;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

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
                try (WholeLog log = new WholeLog()) {
                    keysAtStart.start(new ServerStarts());
                    assertThat(log.lines())
                            .anySatisfy(
                                    line ->
                                            assertThat(line)
                                                    .contains("WARN", "names.key cannot be read"));
                }
            } finally {
                Files.move(away, keys);
            }
            assertThat(readiness().statusCode()).isEqualTo(200);
        } finally {
            people.letGo();
        }
    }

    @Test
    @ExpectServerError(503)
    void another_key_of_names_refuses_in_a_sentence_and_stops_nobody_else() throws Exception {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        String article = editor.creates("article");
        people.protect(people.invented());
        Path keys = TestDatabase.keys().resolve("names.key");
        String own = Files.readString(keys);
        try {
            Files.writeString(keys, "1 " + "A".repeat(43) + "=\n");
            encryption.newest(); // as after a start
            owner.execute("UPDATE desk.protected_name_generation SET n = n + 1");

            editor.savesText(article, "ru", Map.of("title", "Дело"))
                    .then()
                    .statusCode(503)
                    .body("errors[0].rule", containsString("protected names"));
            assertThat(readiness().body()).contains("names.key has not the key 1");
            assertThat(unusable("names")).isEqualTo("1.0");
            given().get("/v1/ru/hotlines").then().statusCode(200);
        } finally {
            Files.writeString(keys, own);
            encryption.newest();
            people.letGo();
        }
        assertThat(readiness().statusCode()).isEqualTo(200);
        assertThat(unusable("names")).isEqualTo("0.0");
    }

    @Test
    void a_desk_key_that_is_lost_is_told_before_the_next_start() throws Exception {
        Path key = TestDatabase.keys().resolve("desk.key");
        Path away = key.resolveSibling("desk.away");
        Files.move(key, away);
        try {
            HttpResponse<String> readiness = readiness();
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("desk.key");
            assertThat(unusable("desk")).isEqualTo("1.0");
        } finally {
            Files.move(away, key);
        }
        assertThat(unusable("desk")).isEqualTo("0.0");
    }

    private String unusable(String key) throws Exception {
        String line = "notorturetj_desk_key_unusable{key=\"%s\"} ".formatted(key);
        return ManagementPort.get(metrics)
                .body()
                .lines()
                .filter(it -> it.startsWith(line))
                .findFirst()
                .orElseThrow()
                .substring(line.length());
    }

    private HttpResponse<String> readiness() throws Exception {
        return ManagementPort.get(health + "/ready");
    }
}
