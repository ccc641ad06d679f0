package org.notorturetj.desk.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/**
 * What may tell who a victim is comes to everybody on the way, and nobody approves or publishes
 * past it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AcceptedWarningsTest {
    private static final String BODY = "/editions/ru/body";
    private static final String AGED = "Н. Н., 34 года, рассказал об этом адвокату.";

    @Inject Staff staff;

    private Staff.Member author;
    private Staff.Member approver;
    private Colleague editor;
    private Colleague coordinator;
    private String id;

    @BeforeEach
    void write_an_article() {
        author = staff.with(Role.EDITOR);
        approver = staff.with(Role.COORDINATOR);
        editor = new Colleague(author.token());
        coordinator = new Colleague(approver.token());
        id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
    }

    @Test
    void they_come_with_the_save_the_submission_and_the_review() {
        aged(writes(AGED), "1-1");
        editor.submits(facts(id));
        aged(editor.performs(text(id, "ru"), "/submission"), "1-1");
        editor.get("/documents/" + id)
                .then()
                .body("warnings.warning", contains("age"))
                .body("warnings.member", contains(BODY));
        coordinator
                .whole("/submissions")
                .then()
                .body(
                        "items.find { it.document == '" + id + "' }.texts[0].warnings.warning",
                        contains("age"));
        aged(coordinator.approves(text(id, "ru"), List.of(age("1-1"))), "1-1");
        writes(AGED);
        coordinator
                .get("/documents/" + id + "/warnings")
                .then()
                .body("items.warning", contains("age"))
                .body("items.seen", contains("2-1"));
    }

    @Test
    void nothing_is_approved_over_one_that_nobody_names() {
        writes(AGED);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        coordinator
                .performs(text(id, "ru"), "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/warnings-unacknowledged"))
                .body("errors.parameter", contains("/body"))
                .body("errors[0].warning", equalTo(age("1-1")));
        coordinator.approves(text(id, "ru"), List.of(age("1-2"))).then().statusCode(409);
        editor.get(text(id, "ru")).then().body("state.state", equalTo("in_review"));
        answers(empty());
        coordinator.approves(text(id, "ru"), List.of(age("1-1"))).then().statusCode(200);
        answers(contains(approver.id()));
    }

    @Test
    void of_several_that_are_approved_each_takes_its_own() {
        writes(AGED);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        Map<String, Object> several = new HashMap<>();
        several.put("documents", List.of(coordinator.seen(id)));
        coordinator.approves(facts(id));
        coordinator
                .post("/approvals", several)
                .then()
                .statusCode(412); // what was approved meanwhile comes first
        several.put("documents", List.of(textOf(coordinator.seen(id))));
        coordinator
                .post("/approvals", several)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/warnings-unacknowledged"))
                .body("errors.parameter", contains("/documents/0/texts/ru/body"))
                .body("errors[0].warning", equalTo(age("1-1")));
        editor.get(text(id, "ru")).then().body("state.state", equalTo("in_review"));
        several.put("accepted", List.of(age("1-1")));
        coordinator.post("/approvals", several).then().statusCode(200);
        answers(contains(approver.id()));
    }

    @Test
    void who_approves_by_publishing_names_them_once() {
        writes(AGED);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        Map<String, Object> body = new HashMap<>();
        body.put("parts", List.of(coordinator.seen(id)));
        body.put("approve", true);
        coordinator.post("/publications", body).then().statusCode(409);
        body.put("accepted", List.of(age("1-1")));
        coordinator.post("/publications", body).then().statusCode(200);
        answers(contains(approver.id()));
    }

    @Test
    void nothing_is_published_over_one_that_nobody_names() {
        approved(AGED);
        publishes(List.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/warnings-unacknowledged"))
                .body("errors.parameter", contains("/parts/0" + BODY))
                .body("errors[0].warning", equalTo(age("1-1")));
        given().get("/v1/ru/articles/" + id).then().statusCode(404);
        publishes(List.of(age("1-1"))).then().statusCode(200);
        given().get("/v1/ru/articles/" + id).then().statusCode(200);
        coordinator
                .get("/audit?document=" + id + "&action=warning.accept")
                .then()
                .statusCode(200)
                .body("items.actor", contains(author.id(), approver.id()))
                .body("items.language", contains("ru", "ru"))
                .body("items.fields", contains(List.of("body.age"), List.of("body.age")));
    }

    @Test
    void what_was_named_of_one_text_does_not_hold_for_the_next() {
        approved(AGED);
        String next = "Н. Н., 34 года, и его сосед С. С., 71 год, рассказали.";
        writes(next);
        approves();
        publishes(List.of(age("1-1")))
                .then()
                .statusCode(409)
                .body("errors.warning.seen", contains("2-1"));
        publishes(List.of(age("2-1"))).then().statusCode(200);
    }

    @Test
    void whoever_schedules_names_them_too() {
        approved(AGED);
        Map<String, Object> body = publication(List.of());
        body.put("at", "2090-01-01T00:00:00Z");
        editor.post("/publications", body).then().statusCode(409);
        body.put("accepted", List.of(age("1-1")));
        int schedule =
                editor.post("/publications", body)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("schedule");
        editor.delete("/schedules/" + schedule).then().statusCode(204);
    }

    @Test
    void the_second_person_is_shown_them_and_answers_for_them_too() {
        approved(AGED + " Звоните: +999 555 71 01.");
        String proposal =
                publishes(List.of(age("1-1"))).then().statusCode(202).extract().path("proposal");
        coordinator
                .get("/proposals/" + proposal)
                .then()
                .body("documents[0].warnings.warning", hasItem("age"))
                .body("documents[0].warnings.member", hasItem(BODY))
                .body("statement.accepted[0].warning", equalTo("age"));
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        answers(contains(approver.id(), author.id(), approver.id()));
    }

    @Test
    void facts_alone_take_them_since_all_languages_go_out_again() {
        approved(AGED);
        publishes(List.of(age("1-1"))).then().statusCode(200);
        editor.savesFacts(id, Invented.articleFacts("report"))
                .then()
                .statusCode(200)
                .body("warnings.warning", contains("age"))
                .body("warnings.member", contains(BODY));
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        Map<String, Object> alone = new HashMap<>();
        alone.put("parts", List.of(Map.of("document", id, "languages", List.of())));
        editor.post("/publications", alone)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/warnings-unacknowledged"))
                .body("errors[0].warning", equalTo(age("1-1")));
        alone.put("accepted", List.of(age("1-1")));
        editor.post("/publications", alone).then().statusCode(200);
        answers(contains(author.id(), author.id(), approver.id()));
    }

    @Test
    void what_comes_back_takes_them_again_from_both() {
        approved(AGED);
        publishes(List.of(age("1-1"))).then().statusCode(200);
        editor.post("/documents/" + id + "/withdrawal", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(200);
        Map<String, Object> back = new HashMap<>(Map.of("languages", List.of("ru")));
        editor.post("/documents/" + id + "/restoration", back)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/warnings-unacknowledged"))
                .body("errors[0].warning", equalTo(age("1-1")));
        back.put("accepted", List.of(age("1-1")));
        String proposal =
                editor.post("/documents/" + id + "/restoration", back)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator
                .get("/proposals/" + proposal)
                .then()
                .body("documents[0].warnings.warning", contains("age"))
                .body("statement.accepted[0].warning", equalTo("age"));
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        answers(contains(approver.id(), author.id(), author.id(), approver.id()));
    }

    @Test
    void an_old_version_that_is_restored_comes_with_them() {
        writes(AGED);
        writes("Комитет опубликовал доклад.");
        editor.performs(text(id, "ru"), "/revisions/1/1/restoration")
                .then()
                .statusCode(200)
                .body("warnings.warning", contains("age"))
                .body("warnings.seen", contains("1-3"));
    }

    @Test
    void a_text_without_any_needs_nothing_more() {
        approved("Комитет опубликовал доклад.");
        editor.get(text(id, "ru")).then().body("warnings", empty());
        publishes(List.of()).then().statusCode(200);
    }

    /** Who has answered for a warning, the last first. */
    private void answers(Matcher<?> accounts) {
        coordinator
                .get("/audit?document=" + id + "&action=warning.accept")
                .then()
                .statusCode(200)
                .body("items.actor", accounts);
    }

    private static Map<String, Object> textOf(Map<String, Object> seen) {
        return Map.of("document", seen.get("document"), "texts", seen.get("texts"));
    }

    private void aged(Response answer, String seen) {
        answer.then()
                .statusCode(200)
                .body("warnings.warning", contains("age"))
                .body("warnings.member", contains(BODY))
                .body("warnings.seen", contains(seen));
    }

    private Map<String, Object> age(String seen) {
        return Map.of("document", id, "warning", "age", "member", BODY, "seen", seen);
    }

    private void approved(String body) {
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        writes(body);
        approves();
    }

    private void approves() {
        editor.submits(text(id, "ru"));
        coordinator.approves(text(id, "ru"));
    }

    private Response writes(String body) {
        return editor.savesText(
                id,
                "ru",
                Map.of("slug", id, "title", "Статья", "summary", "Коротко.", "body", body));
    }

    private Response publishes(List<Map<String, Object>> accepted) {
        return editor.post("/publications", publication(accepted));
    }

    private Map<String, Object> publication(List<Map<String, Object>> accepted) {
        Map<String, Object> body = new HashMap<>();
        body.put("parts", List.of(Map.of("document", id, "languages", List.of("ru"))));
        if (!accepted.isEmpty()) {
            body.put("accepted", accepted);
        }
        return body;
    }
}
