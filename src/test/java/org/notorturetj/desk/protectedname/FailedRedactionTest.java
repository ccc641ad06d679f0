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

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.RewritableTexts;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TextTables;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/**
 * A redaction that leaves anything, or fails anywhere, is never done: both people are told, and it
 * is tried again. Where it fails, a trigger of the database refuses every change of a table.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedRedactionTest {
    private static final String BREAK =
            """
            CREATE OR REPLACE FUNCTION desk.broken() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN RAISE EXCEPTION 'broken by a test'; END $$;
            """;

    private static final String RETIRED =
            """
            INSERT INTO desk.retired_contact_point (kind, value, key, document_id, retired_at)
            VALUES ('MAIL', '%1$s@example.org', '%1$s@example.org', '%2$s', now())
            """;

    @Inject Staff staff;
    @Inject ProtectedPeople people;
    @Inject Owner owner;
    @Inject @Any Instance<RewritableTexts> places;

    @TestHTTPResource(value = "/metrics", management = true)
    URI meters;

    private final List<String> broken = new ArrayList<>();
    private Staff.Member proposer;
    private Staff.Member approver;
    private Colleague editor;
    private Colleague coordinator;
    private Colleague lawyer;
    private ProtectedPeople.Invented person;
    private String article;
    private String address;

    @BeforeEach
    void publish_a_text_whose_old_address_is_a_path_with_the_name() {
        proposer = staff.with(Role.COORDINATOR);
        approver = staff.with(Role.LAWYER);
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(proposer.token());
        lawyer = new Colleague(approver.token());
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

    @Test
    void an_old_address_written_as_a_path_is_cleaned_with_its_text() {
        old(200);

        String name = redacted();

        assertDone(name);
        old(410);
        editor.get(Colleague.text(article, "ru"))
                .then()
                .body("content.legacyAddresses", equalTo(List.of()));
        for (String language : List.of("tg", "ru", "en")) {
            given().get("/v1/" + language + "/articles/" + slug(language))
                    .then()
                    .statusCode(200)
                    .body(containsString(person.initials()))
                    .body(not(containsString(person.surname())));
        }
    }

    @Tag("long")
    @Test
    void each_place_that_cannot_be_cleaned_is_told_to_both_and_the_others_are_cleaned()
            throws SQLException {
        Map<String, String> tables = plantEverywhere();
        String name = agreed();
        for (String table : tables.values()) {
            breakTable(table);
        }
        people.work();

        assertFailed(name, List.copyOf(tables.keySet()));
        for (String place : List.copyOf(tables.keySet())) {
            mendTable(tables.remove(place));
            tryAgain(name);
            if (!tables.isEmpty()) {
                assertFailed(name, List.copyOf(tables.keySet()));
            }
        }
        assertDone(name);
    }

    /** What a redaction writes beside the texts themselves. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "published.record",
                "published.publication",
                "published.address",
                "published.legacy_address",
                "desk.legacy_address",
                "published.feed_id"
            })
    void what_the_public_reads_fails_with_its_text_and_is_tried_again_by_itself(String table)
            throws SQLException {
        String name = agreed();
        breakTable(table);
        people.work();

        JsonNode newest = newest(name);
        assertThat(newest.path("state").textValue()).isEqualTo("failed");
        assertThat(newest.path("left").intValue()).isPositive();

        mendTable(table);
        owner.execute("UPDATE desk.name_redaction SET retry_at = now() WHERE state = 'failed'");
        people.work();

        assertDone(name);
        given().get("/v1/ru/articles/" + slug("ru"))
                .then()
                .statusCode(200)
                .body(not(containsString(person.surname())));
    }

    @Test
    void a_text_that_cannot_be_read_holds_up_no_search_and_is_left() throws SQLException {
        editor.post(Colleague.text(article, "ru") + "/comments", Map.of("body", "Ask."))
                .then()
                .statusCode(200);
        String ofArticle = " WHERE document_id = '" + article + "'";
        owner.execute("UPDATE desk.comment SET body = '\\x00'" + ofArticle);

        String name = redacted();

        assertFailed(name, List.of("comments"));
        assertThat(newest(name).path("left").intValue()).isEqualTo(1);
        owner.execute("DELETE FROM desk.comment" + ofArticle);
        tryAgain(name);
        // what is no longer there is found no longer
        assertDone(name);
    }

    @Test
    void nobody_tries_again_what_has_not_failed() {
        String name = redacted();

        coordinator.post("/protected-names/" + name + "/redaction/retry").then().statusCode(409);
    }

    /** A text with the name in every place; returns the table of each. */
    private Map<String, String> plantEverywhere() throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        String other =
                Json.of(lawyer.delete("/protected-names/" + people.protect(people.invented())))
                        .path("proposal")
                        .textValue();
        keys.put("proposals", other);
        String suspect = editor.creates("case");
        editor.recordsConsent(suspect, "2026-01-10");
        keys.put("consents", consentOf(suspect));
        keys.put("accounts", staff.with(Role.EDITOR).id());
        editor.creates("article", "about-" + Slugs.of(person.full()));
        editor.post(
                        Colleague.text(article, "ru") + "/comments",
                        Map.of("body", "Ask " + person.full() + "."))
                .then()
                .statusCode(200);
        owner.execute(RETIRED.formatted(Slugs.of(person.full()), article));
        Map<String, String> tables = new TreeMap<>();
        for (Instance.Handle<RewritableTexts> handle : places.handles()) {
            RewritableTexts place = handle.get();
            tables.put(
                    place.place(),
                    handle.getBean().getBeanClass().getAnnotation(TextTables.class).value()[0]);
            if (keys.containsKey(place.place())) {
                plant(place, keys.get(place.place()));
            }
        }
        assertThat(tables).hasSizeGreaterThan(8);
        return tables;
    }

    private void plant(RewritableTexts place, String key) {
        var content = CanonicalJson.mapper().createObjectNode();
        for (String member : List.of("note", "displayName", "content")) {
            content.put(member, person.full());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> place.rewrite(new StoredText(key, null, null, content), content));
    }

    private String consentOf(String document) throws SQLException {
        try (var connection =
                        TestDatabase.access()
                                .connect(org.notorturetj.platform.database.Role.OWNER);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT id FROM desk.consent WHERE document_id = '%s'"
                                                .formatted(document))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String redacted() {
        String name = agreed();
        people.work();
        return name;
    }

    /** Found, and to be redacted by the next work. */
    private String agreed() {
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

    private void tryAgain(String name) {
        lawyer.post("/protected-names/" + name + "/redaction/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("running"));
        people.work();
    }

    private void assertFailed(String name, List<String> places) {
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

    private void assertDone(String name) {
        JsonNode newest = newest(name);
        assertThat(newest.path("state").textValue()).as(newest.toPrettyString()).isEqualTo("done");
        assertThat(newest.path("left").intValue()).isZero();
        assertThat(newest.path("leftIn")).isEmpty();
        assertThat(newest.path("failedAt").isMissingNode()).isTrue();
        assertThat(inbox(coordinator)).isEmpty();
        assertThat(failedMeter()).isZero();
    }

    private JsonNode newest(String name) {
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

    private String slug(String language) {
        return Json.of(editor.get(Colleague.text(article, language)))
                .at("/content/slug")
                .textValue();
    }

    private void old(int status) {
        given().queryParam("url", "https://www.notorturetj.org" + address)
                .get("/v1/resolve")
                .then()
                .statusCode(status);
    }

    private void breakTable(String table) throws SQLException {
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

    private void mendTable(String table) throws SQLException {
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
