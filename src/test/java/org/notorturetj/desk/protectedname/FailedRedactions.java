package org.notorturetj.desk.protectedname;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.notorturetj.access.Role;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.http.TestHTTPResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * A published text that names somebody in three languages, and whose old address is a path with the
 * name; and what becomes of its redaction. Where one fails, a trigger of the database refuses every
 * change of a table.
 */
abstract class FailedRedactions {
    private static final String BREAK =
            """
            CREATE OR REPLACE FUNCTION desk.broken() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN RAISE EXCEPTION 'broken by a test'; END $$;
            """;

    @Inject Staff staff;
    @Inject ProtectedPeople people;
    @Inject Owner owner;

    @TestHTTPResource(value = "/metrics", management = true)
    URI meters;

    private final List<String> broken = new ArrayList<>();
    Colleague editor;
    Colleague coordinator;
    Colleague lawyer;
    ProtectedPeople.Invented person;
    String article;
    String address;

    @BeforeEach
    void publish_a_text_whose_old_address_is_a_path_with_the_name() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
        person = people.invented();
        article = editor.creates("article");
        address = "/node/" + Slugs.of(person.full());
        var facts = new TreeMap<String, Object>(Invented.articleFacts("news"));
        facts.put("feedIds", Map.of("ru", "https://example.org/" + Slugs.of(person.full())));
        editor.savesFacts(article, facts).then().statusCode(200);
        editor.submits(Colleague.facts(article));
        coordinator.approves(Colleague.facts(article));
        for (String language : List.of("tg", "ru", "en")) {
            var text =
                    new TreeMap<String, Object>(
                            Invented.articleText("o-" + Slugs.of(person.full()), "News"));
            text.put("body", "About " + person.full() + ".");
            if (language.equals("ru")) {
                text.put("legacyAddresses", List.of(address));
            }
            editor.savesText(article, language, text).then().statusCode(200);
            editor.submits(Colleague.text(article, language));
            coordinator.approves(Colleague.text(article, language));
        }
        editor.publishes(article, "tg", "ru", "en").then().statusCode(200);
    }

    @AfterEach
    void mend() throws SQLException {
        for (String table : broken) {
            owner.execute("DROP TRIGGER IF EXISTS broken ON " + table);
        }
        editor.withdraws(article, "tg", "ru", "en");
        owner.execute(
                "DELETE FROM desk.retired_contact_point WHERE document_id = '" + article + "'");
        people.letGo();
    }

    String redacted() {
        String name = agreed();
        people.work();
        return name;
    }

    /** Found, and to be redacted by the next work. */
    String agreed() {
        people.dropSearches();
        String name = people.protect(person);
        people.work();
        String proposal =
                Json.of(coordinator.post("/protected-names/" + name + "/redaction"))
                        .path("proposal")
                        .textValue();
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        return name;
    }

    void tryAgain(String name) {
        lawyer.post("/protected-names/" + name + "/redaction/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("running"));
        people.work();
    }

    void assertFailed(String name, List<String> places) {
        JsonNode newest = newest(name);
        assertThat(newest.path("state").textValue()).isEqualTo("failed");
        assertThat(newest.path("left").intValue()).isGreaterThanOrEqualTo(places.size());
        assertThat(newest.path("leftIn").findValuesAsText("place"))
                .as("of what people wrote")
                .containsAll(places);
        assertThat(newest.path("retryAt").textValue()).isNotNull();
        assertThat(newest.path("endedAt").isMissingNode()).isTrue();
        for (Colleague agreed : List.of(coordinator, lawyer)) {
            JsonNode told = inbox(agreed).get(0);
            assertThat(told.path("name").textValue()).isEqualTo(name);
            assertThat(told.path("reasons").toString()).contains(places);
            assertThat(told.toString()).doesNotContain(person.surname());
        }
        assertThat(inbox(editor)).isEmpty();
        assertThat(failedMeter()).isPositive();
    }

    void assertDone(String name) {
        JsonNode newest = newest(name);
        assertThat(newest.path("state").textValue()).as(newest.toPrettyString()).isEqualTo("done");
        assertThat(newest.path("left").intValue()).isZero();
        assertThat(newest.path("leftIn")).isEmpty();
        assertThat(newest.path("failedAt").isMissingNode()).isTrue();
        assertThat(inbox(coordinator)).isEmpty();
        assertThat(failedMeter()).isZero();
    }

    JsonNode newest(String name) {
        return Json.of(coordinator.get("/protected-names/" + name + "/redactions"))
                .path("items")
                .path(0);
    }

    private static List<JsonNode> inbox(Colleague asks) {
        List<JsonNode> told = new ArrayList<>();
        Json.of(asks.get("/inbox"))
                .path("items")
                .forEach(
                        item -> {
                            if (item.path("kind").asText().equals("redaction_failed")) {
                                told.add(item);
                            }
                        });
        return told;
    }

    String slug(String language) {
        return Json.of(editor.get(Colleague.text(article, language)))
                .at("/content/slug")
                .textValue();
    }

    void old(int status) {
        given().queryParam("url", "https://www.notorturetj.org" + address)
                .get("/v1/resolve")
                .then()
                .statusCode(status);
    }

    void breakTable(String table) throws SQLException {
        broken.add(table);
        owner.execute(
                BREAK,
                "CREATE TRIGGER broken BEFORE UPDATE OR DELETE%s ON %s FOR EACH ROW %s EXECUTE FUNCTION desk.broken()"
                        .formatted(
                                table.equals("published.publication") ? " OR INSERT" : "",
                                table,
                                table.equals("desk.account")
                                        ? "WHEN (OLD.display_name IS NOT NULL)"
                                        : ""));
    }

    void mendTable(String table) throws SQLException {
        owner.execute("DROP TRIGGER broken ON " + table);
        broken.remove(table);
    }

    private double failedMeter() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(meters).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("notorturetj_redactions_failed "))
                    .map(line -> Double.parseDouble(line.split(" ", 2)[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
