package org.notorturetj.desk.deletion;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.text;

/**
 * A draft can be deleted with all that hangs on it; what anybody may have read, or answers for,
 * cannot.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeleteDraftTest {
    @Inject Staff staff;
    @Inject Owner owner;

    private Colleague editor;
    private Colleague coordinator;

    @BeforeEach
    void sign_in() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @Test
    void a_draft_is_gone_with_all_that_hangs_on_it_and_the_audit_says_who() throws Exception {
        String id = draft();
        editor.savesText(id, "tg", Invented.articleText(id + "-tg", "Ду")).then().statusCode(200);
        editor.post(text(id, "ru") + "/comments", Map.of("body", "Invented."))
                .then()
                .statusCode(200);

        delete(editor, id).then().statusCode(204);

        editor.get("/documents/" + id).then().statusCode(404);
        coordinator
                .get("/audit?document=" + id)
                .then()
                .body("items.action", hasItem("document.delete"));
        assertThat(Dump.ofEveryTable()).doesNotContain(id + "-tg");
        delete(editor, id, Map.of()).then().statusCode(404);
    }

    @Test
    void an_empty_one_too() {
        String id = editor.creates("article");

        delete(editor, id, Map.of()).then().statusCode(204);
    }

    @Test
    void nobody_deletes_what_she_has_not_seen() {
        String id = draft();
        Map<String, Object> seen = seen(id);
        delete(editor, id, Map.of("facts", seen.get("facts")))
                .then()
                .statusCode(412)
                .body("errors.parameter", contains("/texts/ru"));
        editor.savesText(id, "ru", Invented.articleText(id, "Ещё")).then().statusCode(200);
        delete(editor, id, seen).then().statusCode(412);
        Map<String, Object> more = new TreeMap<>(seen(id));
        more.put("texts", Map.of("ru", ((Map<?, ?>) more.get("texts")).get("ru"), "en", "1-1-0"));
        delete(editor, id, more).then().statusCode(412);
        editor.get("/documents/" + id).then().statusCode(200);
    }

    @Test
    void what_is_submitted_or_approved_is_taken_back_first() {
        String id = draft();
        editor.submits(text(id, "ru"));
        delete(editor, id).then().statusCode(409).body("errors.parameter", contains("/texts/ru"));
        editor.performs(text(id, "ru"), "/changes").then().statusCode(200);
        delete(editor, id).then().statusCode(204);
    }

    @Test
    void what_was_ever_public_stays_even_for_the_database() {
        String id = draft();
        publish(id);
        editor.withdraws(id, "ru").then().statusCode(200);
        delete(editor, id).then().statusCode(409);
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, "ru", Invented.articleText(id, "Иначе")).then().statusCode(200);
        delete(editor, id).then().statusCode(409);

        assertThatThrownBy(
                        () ->
                                owner.execute(
                                        "DELETE FROM desk.edition WHERE document_id = '"
                                                + id
                                                + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("was public");
    }

    @Test
    void what_was_ever_scheduled_stays() {
        String id = draft();
        approve(id);
        int schedule =
                editor.publishesAt("2090-01-01T00:00:00Z", id, "ru")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("schedule");
        delete(editor, id).then().statusCode(409);
        editor.delete("/schedules/" + schedule).then().statusCode(204);
        coordinator.performs(text(id, "ru"), "/changes").then().statusCode(200);
        coordinator.performs(Colleague.facts(id), "/changes").then().statusCode(200);
        delete(coordinator, id).then().statusCode(409).body("errors.parameter", contains("id"));
    }

    @Test
    void a_consent_holds_a_case() {
        String id = editor.creates("case");
        editor.recordsConsent(id, "2026-01-10");
        delete(editor, id, Map.of())
                .then()
                .statusCode(409)
                .body("errors[0].message", containsString("consent"));
    }

    @Test
    void a_proposal_holds_what_it_is_about_alone_or_with_others() {
        String alone = line("+99900000001");
        proposed(alone);
        String first = line("+99900000002");
        String second = line("+99900000003");
        proposed(first, second);
        for (String id : List.of(alone, first, second)) {
            for (String part : List.of(Colleague.facts(id), text(id, "ru"))) {
                coordinator.performs(part, "/changes").then().statusCode(200);
            }
            delete(coordinator, id)
                    .then()
                    .statusCode(409)
                    .body("errors[0].message", containsString("proposal"));
        }
    }

    @Test
    void an_alert_holds_its_case_update() {
        String update = editor.creates("case-update");
        editor.savesFacts(
                        update,
                        Map.of(
                                "case",
                                Invented.CASE_OF_ALERTS,
                                "happened",
                                Map.of("date", "2026-05", "precision", "month"),
                                "urgent",
                                true))
                .then()
                .statusCode(200);
        String alert =
                editor.post("/documents/" + update + "/alert")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        delete(editor, update).then().statusCode(409);
        delete(editor, alert).then().statusCode(204);
        delete(editor, update).then().statusCode(204);
    }

    @Test
    void what_others_wrote_in_takes_somebody_who_may_approve() {
        String id = draft();
        Colleague other = new Colleague(staff.with(Role.EDITOR).token());
        delete(other, id).then().statusCode(409).body("errors.parameter", contains("author"));
        new Colleague(staff.with(Role.TRANSLATOR).token())
                .post("/documents/" + id + "/deletion", seen(id))
                .then()
                .statusCode(403);
        delete(coordinator, id).then().statusCode(204);
    }

    private String draft() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, "ru", Invented.articleText(id, "Один")).then().statusCode(200);
        return id;
    }

    private String line(String number) {
        String id = editor.creates("hotline");
        editor.savesFacts(id, Invented.lineFacts(number)).then().statusCode(200);
        editor.savesText(id, "ru", Invented.lineText(org.notorturetj.api.text.Language.RU))
                .then()
                .statusCode(200);
        approve(id);
        return id;
    }

    private void approve(String id) {
        editor.post("/submissions", Map.of("documents", List.of(editor.seen(id))))
                .then()
                .statusCode(200);
        coordinator
                .post("/approvals", Map.of("documents", List.of(editor.seen(id))))
                .then()
                .statusCode(200);
    }

    private void publish(String id) {
        approve(id);
        editor.publishes(id, "ru").then().statusCode(200);
    }

    private void proposed(String... ids) {
        editor.post(
                        "/publications",
                        Map.of(
                                "parts",
                                java.util.Arrays.stream(ids)
                                        .map(
                                                id ->
                                                        Map.of(
                                                                "document",
                                                                id,
                                                                "languages",
                                                                List.of("ru")))
                                        .toList()))
                .then()
                .statusCode(202);
    }

    private Map<String, Object> seen(String id) {
        Map<String, Object> seen = new TreeMap<>(editor.seen(id));
        seen.remove("document");
        return seen;
    }

    private Response delete(Colleague person, String id) {
        return delete(person, id, seen(id));
    }

    private static Response delete(Colleague person, String id, Map<String, Object> seen) {
        return person.post("/documents/" + id + "/deletion", seen);
    }
}
