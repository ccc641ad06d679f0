package org.notorturetj.desk.workflow;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

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

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** The workflow of a document at the desk. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowTest {
    @Inject Staff staff;

    private Colleague editor;
    private Colleague translator;
    private Colleague coordinator;
    private Colleague lawyer;

    @BeforeEach
    void createPeople() {
        editor = colleague(Role.EDITOR);
        translator = colleague(Role.TRANSLATOR);
        coordinator = colleague(Role.COORDINATOR);
        lawyer = colleague(Role.LAWYER);
    }

    @Test
    void an_article_goes_from_draft_to_publication() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, "ru", Invented.articleText(id, "Статья"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state.state", equalTo("draft"));
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        coordinator.approves(facts(id));
        coordinator.approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200).body("publication", notNullValue());
        given().get("/v1/ru/articles/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Статья"));
        editor.get("/documents/" + id)
                .then()
                .body("publishedLanguages", equalTo(List.of("ru")))
                .body("title", equalTo("Статья"));
    }

    @Test
    void a_translator_writes_texts_and_nothing_else() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        translator.savesText(id, "tg", Invented.articleText(id, "Мақола")).then().statusCode(200);
        translator.savesFacts(id, Invented.articleFacts("news")).then().statusCode(403);
        translator.post("/documents", Map.of("type", "article")).then().statusCode(403);
        translator.submits(text(id, "tg"));
        translator.performs(text(id, "tg"), "/approval").then().statusCode(403);
        translator.publishes(id, "tg").then().statusCode(403);
    }

    @Test
    void nobody_approves_her_own_hotline() {
        String id = coordinator.creates("hotline");
        coordinator.savesFacts(id, Invented.lineFacts("+9995550001")).then().statusCode(200);
        coordinator.submits(facts(id));
        coordinator
                .performs(facts(id), "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        lawyer.approves(facts(id));
    }

    @Test
    void a_new_hotline_waits_for_a_second_person() {
        String id = line("+9995550002");
        String proposal =
                editor.publishes(id, "ru")
                        .then()
                        .statusCode(202)
                        .body("reasons", hasItem("a guarded value is new or changed"))
                        .extract()
                        .path("proposal");
        // not public yet
        given().get("/v1/ru/hotlines")
                .then()
                .body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
        // the proposer may not approve
        editor.post("/proposals/" + proposal + "/approval").then().statusCode(403);
        coordinator
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200)
                .body("publication", notNullValue())
                .body("proposal.state", equalTo("approved"));
        given().get("/v1/ru/hotlines").then().body("items.id", hasItem(id));
        // and only once
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(409);
    }

    @Test
    void a_proposal_publishes_only_the_versions_it_was_made_for_and_no_older_ones() {
        String id = line("+9995550003");
        String proposal =
                editor.publishes(id, "ru").then().statusCode(202).extract().path("proposal");
        editor.savesFacts(id, Invented.lineFacts("+9995550666")).then().statusCode(200);
        editor.submits(facts(id));
        lawyer.approves(facts(id));
        coordinator
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body(
                        "errors.rule",
                        hasItem(
                                "a newer version was approved after it was proposed: propose that one"));
        given().get("/v1/ru/hotlines")
                .then()
                .body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
    }

    @Test
    void one_person_withdraws_and_two_restore() {
        String id = published();
        translator.withdraws(id, "ru").then().statusCode(200).body("publication", notNullValue());
        given().get("/v1/ru/articles/" + id).then().statusCode(410);
        String proposal =
                editor.post("/documents/" + id + "/restoration", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        given().get("/v1/ru/articles/" + id).then().statusCode(200);
    }

    @Test
    void submitting_a_text_reports_what_is_wrong_with_it() {
        String id = editor.creates("article");
        editor.savesFacts(id, Map.of("kind", "news")).then().statusCode(200);
        editor.savesText(id, "ru", Map.of("title", "Only a title", "body", "<script>x</script>"))
                .then()
                .statusCode(200);
        editor.performs(facts(id), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("section"));
        editor.savesFacts(id, Invented.articleFacts("news"));
        editor.performs(text(id, "ru"), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("slug"));
        Map<String, Object> hostile = new java.util.HashMap<>(Invented.articleText(id, "Title"));
        hostile.put("body", "Text <b>bold</b>");
        editor.savesText(id, "ru", hostile);
        editor.performs(text(id, "ru"), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("body"));
        editor.savesText(id, "ru", Map.of("nonsense", 1))
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("/content/nonsense"));
    }

    @Test
    void nobody_schedules_in_the_past_and_others_may_cancel() {
        String id = approved();
        editor.publishesAt("2020-01-01T00:00:00Z", id, "ru").then().statusCode(400);
        int schedule =
                editor.publishesAt("2036-01-01T00:00:00Z", id, "ru")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("schedule");
        editor.whole("/schedules").then().statusCode(200).body("items.number", hasItem(schedule));
        lawyer.delete("/schedules/" + schedule).then().statusCode(204);
        lawyer.delete("/schedules/" + schedule).then().statusCode(404);
        editor.publishes(id, "ru").then().statusCode(200);
    }

    @Test
    void a_published_article_is_corrected_by_a_new_edition() {
        String id = published();
        editor.savesText(id, "ru", Invented.articleText(id, "Исправлено"))
                .then()
                .statusCode(200)
                .body("state.number", equalTo(2));
        given().get("/v1/ru/articles/" + id).then().body("title", equalTo("Статья"));
        editor.submits(text(id, "ru"));
        coordinator.approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200);
        given().get("/v1/ru/articles/" + id).then().body("title", equalTo("Исправлено"));
    }

    private String published() {
        String id = approved();
        editor.publishes(id, "ru").then().statusCode(200);
        return id;
    }

    private String approved() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        editor.savesText(id, "ru", Invented.articleText(id, "Статья"));
        approve(id);
        return id;
    }

    private String line(String number) {
        String id = editor.creates("hotline");
        editor.savesFacts(id, Invented.lineFacts(number));
        editor.savesText(id, "ru", Invented.lineText(org.notorturetj.api.text.Language.RU));
        approve(id);
        return id;
    }

    private void approve(String id) {
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        coordinator.approves(facts(id));
        coordinator.approves(text(id, "ru"));
    }

    private Colleague colleague(Role role) {
        return new Colleague(staff.with(role).token());
    }
}
