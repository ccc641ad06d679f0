package org.notorturetj.desk.publishing;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Why something was taken away: the audit keeps a word, colleagues read a note, nobody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalReasonsTest {
    private static final String NOTE = "The family called about the planted-village.";

    @Inject Staff staff;
    @Inject Papers papers;
    @Inject ProtectedPeople people;

    private Colleague editor;
    private Colleague coordinator;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void tidyUp() throws SQLException {
        people.letGo();
        papers.withdrawAll();
    }

    @Test
    void a_withdrawal_keeps_its_word_in_the_audit_and_its_note_beside_the_text() throws Exception {
        String id = papers.published();
        withdraws(id, "safety", NOTE).then().statusCode(200).body("noteLeft", nullValue());
        coordinator
                .get("/audit?action=edition.withdraw&document=" + id)
                .then()
                .body("items[0].fields", equalTo(List.of("reason.safety")));
        editor.get(text(id, "ru") + "/comments").then().body("items.body", hasItem(NOTE));
        assertThat(given().get("/v1/ru/articles/" + id).then().statusCode(410).extract().asString())
                .doesNotContain("planted", "safety");
        assertThat(Dump.ofEveryTable()).doesNotContain("planted-village");
    }

    @Test
    void a_note_that_names_somebody_is_left_out_and_hinders_nothing() throws Exception {
        String id = papers.published();
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        withdraws(id, "consent", "Спросите " + person.full() + "а.")
                .then()
                .statusCode(200)
                .body("noteLeft", equalTo(true));
        given().get("/v1/ru/articles/" + id).then().statusCode(410);
        editor.get(text(id, "ru") + "/comments").then().body("items", equalTo(List.of()));
        assertThat(Dump.ofEveryTable()).doesNotContainIgnoringCase(person.surname());
    }

    @Test
    void other_words_are_refused_and_nothing_is_done() {
        String id = papers.published();
        withdraws(id, "because", NOTE).then().statusCode(422);
        given().get("/v1/ru/articles/" + id).then().statusCode(200);
        editor.get("/vocabularies")
                .then()
                .body(
                        "items.find { it.vocabulary == 'removalReasons' }.words.key",
                        equalTo(
                                List.of(
                                        "consent",
                                        "safety",
                                        "error",
                                        "replaced",
                                        "legal",
                                        "other")));
    }

    @Test
    void a_line_is_paused_with_a_reason_as_without() {
        String line = papers.line();
        editor.post("/documents/" + line + "/pause", Map.of("reason", "error", "note", NOTE))
                .then()
                .statusCode(200)
                .body("noteLeft", nullValue());
        coordinator
                .get("/audit?action=hotline.pause&document=" + line)
                .then()
                .body("items.fields", hasItem(List.of("reason.error")));
        editor.get(facts(line) + "/comments").then().body("items.body", hasItem(NOTE));
        editor.post("/documents/" + line + "/compromise").then().statusCode(200);
    }

    @Test
    void who_approves_a_redaction_is_told_why_and_the_note_goes_with_the_text() {
        String id = papers.published();
        String proposal =
                editor.post(
                                "/documents/" + id + "/redaction",
                                Map.of(
                                        "languages",
                                        List.of("tg", "ru", "en"),
                                        "reason",
                                        "legal",
                                        "note",
                                        NOTE))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator.get("/proposals/" + proposal).then().body("statement.reason", equalTo("legal"));
        coordinator.get(text(id, "ru") + "/comments").then().body("items.body", hasItem(NOTE));
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        coordinator
                .get("/audit?action=edition.redact&document=" + id)
                .then()
                .body("items[0].fields", equalTo(List.of("reason.legal")));
        coordinator.get(text(id, "ru") + "/comments").then().body("items", equalTo(List.of()));
    }

    private Response withdraws(String id, String reason, String note) {
        return editor.post(
                "/documents/" + id + "/withdrawal",
                Map.of("languages", List.of("tg", "ru", "en"), "reason", reason, "note", note));
    }
}
