package org.notorturetj.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.api.text.Language.TG;

/**
 * The database is behind what the signer remembers beside its keys, as after restoring a backup:
 * all that is published is signed, and yet phones would refuse it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredDatabaseTest {
    private static final String STATUS = "checks.find { it.name == 'signing' }.status";
    private static final String FAILURE = "checks.find { it.name == 'signing' }.data.failure";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject Signer signer;
    @Inject SignerSchedule schedule;
    @Inject Keyring keyring;
    @Inject Given given;
    @Inject Staff staff;

    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @TestHTTPResource(value = "/metrics", management = true)
    URI meters;

    private Path memory;
    private String remembered;

    @BeforeEach
    void restore_an_older_database() throws IOException {
        schedule.run(signer::catchUp);
        memory = keyring.folder().path().resolve("last-signed");
        remembered = Files.readString(memory);
        LastSigned last = keyring.folder().lastSigned();
        keyring.folder().remember(new LastSigned(last.epoch(), last.seq() + 7, last.issue() + 7));
        schedule.run(signer::catchUp);
    }

    @AfterEach
    void bring_the_memory_back() throws IOException {
        Files.writeString(memory, remembered);
        schedule.run(signer::catchUp);
    }

    @Test
    void health_is_down_and_names_the_remedy() {
        HttpResponse<String> answer = get(health);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(JsonPath.from(answer.body()).getString(STATUS)).isEqualTo("DOWN");
        assertThat(JsonPath.from(answer.body()).getString(FAILURE))
                .contains("restored from a backup", "'epoch raise'");
    }

    @Test
    void administrators_have_it_in_their_inbox_in_their_language_and_nobody_else_has() {
        Map<String, Object> item =
                inbox(Role.ADMINISTRATOR).jsonPath().<Map<String, Object>>getList("items").stream()
                        .filter(it -> "signing_refused".equals(it.get("kind")))
                        .findFirst()
                        .orElseThrow();
        assertThat(item).containsEntry("by", "server").containsKey("since");
        assertThat(item.get("reasons").toString())
                .contains("epoch raise")
                .contains("Подпись остановлена")
                .doesNotContain(keyring.folder().path().toString());
        for (Role role : List.of(Role.EDITOR, Role.COORDINATOR, Role.LAWYER)) {
            inbox(role).then().body("items.kind", not(hasItem("signing_refused")));
        }
    }

    @Test
    void a_meter_says_so() {
        assertThat(meter()).isEqualTo("1.0");
    }

    @Test
    void an_editor_who_publishes_is_told_why_not() {
        String article = given.article(TG);
        new Colleague(staff.with(Role.EDITOR).token())
                .publishes(article, "tg")
                .then()
                .statusCode(409)
                .body("errors.rule", hasItem(containsString("epoch raise")));
    }

    @Test
    void all_is_well_once_the_memory_fits_again() throws IOException {
        Files.writeString(memory, remembered);

        schedule.run(signer::catchUp);

        assertThat(JsonPath.from(get(health).body()).getString(STATUS)).isEqualTo("UP");
        assertThat(meter()).isEqualTo("0.0");
        inbox(Role.ADMINISTRATOR).then().body("items.kind", not(hasItem("signing_refused")));
    }

    private Response inbox(Role role) {
        return new Colleague(staff.with(role).token())
                .request()
                .header("Accept-Language", "ru")
                .get("/desk/v1/inbox");
    }

    /** By a client of its own: these addresses are in no contract. */
    private static HttpResponse<String> get(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String meter() {
        return get(meters)
                .body()
                .lines()
                .filter(line -> line.startsWith("notorturetj_signing_refused "))
                .map(line -> line.split(" ", 2)[1])
                .findFirst()
                .orElseThrow();
    }
}
