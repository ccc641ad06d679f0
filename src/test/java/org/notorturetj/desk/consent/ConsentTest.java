package org.notorturetj.desk.consent;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.Colleague;
import org.notorturetj.support.Given;
import org.notorturetj.support.Invented;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.desk.consent.Newspaper.consent;
import static org.notorturetj.desk.consent.Newspaper.records;
import static org.notorturetj.support.Colleague.facts;
import static org.notorturetj.support.Colleague.text;

/** Nothing about a case is public without a consent, or after it ends. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTest {
    private static final List<String> EVERYWHERE = List.of("public", "alert");
    private static final List<String> ALL = List.of("tg", "ru", "en");

    @Inject Staff staff;
    @Inject Given given;

    private Colleague editor;
    private Colleague coordinator;
    private Colleague lawyer;
    private Newspaper newspaper;
    private final String code = RandomId.of(6);

    @BeforeEach
    void createPeople() {
        editor = colleague(Role.EDITOR);
        coordinator = colleague(Role.COORDINATOR);
        lawyer = colleague(Role.LAWYER);
        newspaper = new Newspaper(editor, coordinator);
    }

    @Test
    void a_case_is_published_only_with_a_consent() {
        String id = newspaper.approvedCase(code, "ru");
        editor.publishes(id, "ru")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/publication-refused"))
                .body("errors.rule", hasItem("the case has no consent in force"));
        given().get("/v1/ru/cases/" + code).then().statusCode(404);
        records(editor, id, consent(List.of("public"), List.of("ru")))
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("withdrawnAt", nullValue());
        editor.publishes(id, "ru").then().statusCode(200);
        given().get("/v1/ru/cases/" + code).then().statusCode(200);
    }

    @Test
    void a_consent_covers_what_it_names_and_nothing_else() {
        String id = newspaper.approvedCase(code, "ru");
        Map<String, Object> narrow = consent(List.of("press"), List.of("tg"));
        narrow.put("uses", List.of("initials", "story"));
        records(lawyer, id, narrow).then().statusCode(200);
        editor.publishes(id, "ru")
                .then()
                .statusCode(409)
                .body(
                        "errors.rule",
                        containsInAnyOrder(
                                "the consent does not cover public",
                                "the consent does not cover ru",
                                "the consent does not cover dates",
                                "the consent does not cover region"));
    }

    @Test
    void an_update_and_an_alert_need_the_consent_of_their_case() {
        String id = newspaper.approvedCase(code, "ru");
        String update = newspaper.approvedUpdate(code, "ru");
        String alert = newspaper.approvedAlert(code, update, "ru");
        assertRefused(editor.publishes(update, "ru").then(), "the case has no consent in force");
        assertRefused(
                newspaper.publishedByTwo(alert, "ru").then(), "the case has no consent in force");
        records(editor, id, consent(List.of("public"), ALL)).then().statusCode(200);
        editor.publishes(update, "ru").then().statusCode(200);
        assertRefused(
                newspaper.publishedByTwo(alert, "ru").then(), "the consent does not cover alert");
        records(editor, id, consent(EVERYWHERE, ALL)).then().statusCode(200);
        newspaper.publishedByTwo(alert, "ru").then().statusCode(200);
    }

    @Test
    void an_unknown_case_has_no_updates() {
        Map<String, Object> facts = Newspaper.updateFacts(RandomId.of(6));
        String draft = editor.creates("case-update");
        editor.savesFacts(draft, facts).then().statusCode(200);
        editor.performs(facts(draft), "/submission")
                .then()
                .statusCode(422)
                .body("errors.rule", equalTo(List.of("there is no such case at the desk")));
        // and if it was approved in another way
        String update = given.document("case-update");
        given.facts(update, facts);
        given.text(update, Language.RU, Newspaper.updateText());
        assertRefused(editor.publishes(update, "ru").then(), "there is no such case at the desk");
    }

    @Test
    void another_case_with_the_same_code_does_not_lend_its_consent() {
        String shown = shown("ru");
        String other = newspaper.approvedCase(code, "ru");
        records(editor, other, consent(EVERYWHERE, ALL)).then().statusCode(200);
        editor.delete("/documents/" + shown + "/consent").then().statusCode(200);
        String update = newspaper.approvedUpdate(code, "ru");
        assertRefused(editor.publishes(update, "ru").then(), "the case has no consent in force");
    }

    @Test
    void a_draft_with_the_code_of_a_public_case_blocks_nothing() {
        shown("ru");
        newspaper.approvedCase(code, "ru");
        String update = newspaper.approvedUpdate(code, "ru");
        editor.publishes(update, "ru").then().statusCode(200);
    }

    @Test
    void one_person_withdraws_a_consent_and_one_publication_removes_everything() {
        String id = shown("ru", "tg");
        String update = newspaper.approvedUpdate(code, "ru");
        editor.publishes(update, "ru").then().statusCode(200);
        String alert = newspaper.approvedAlert(code, update, "ru");
        newspaper.publishedByTwo(alert, "ru").then().statusCode(200);
        String article = articleNaming(code);
        int before = lastPublication();

        lawyer.delete("/documents/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("publication", equalTo(before + 1))
                .body("withdrawn", containsInAnyOrder(id, update, alert))
                .body("stillNaming", equalTo(List.of(article)));

        given().get("/v1/ru/cases/" + code).then().statusCode(410);
        given().get("/v1/tg/cases/" + code).then().statusCode(410);
        given().get("/v1/ru/case-updates?case=" + code).then().body("items", empty());
        given().get("/v1/ru/alerts?limit=100").then().body("items.id", not(hasItem(alert)));
        given().get("/v1/ru/articles/about-" + code).then().statusCode(200);
        // the desk keeps the texts and the consent record
        editor.get(text(id, "ru")).then().statusCode(200);
        editor.get("/documents/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("withdrawnAt", notNullValue());
    }

    @Test
    void withdrawing_a_consent_succeeds_in_any_state() {
        String id = newspaper.approvedCase(code, "ru");
        // none was ever recorded
        editor.delete("/documents/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("publication")))
                .body("withdrawn", empty());
        records(editor, id, consent(EVERYWHERE, ALL)).then().statusCode(200);
        editor.publishes(id, "ru").then().statusCode(200);
        // with an unfinished correction
        editor.savesText(id, "ru", Map.of("title", "half")).then().statusCode(200);
        editor.savesFacts(id, Map.of("status", "closed")).then().statusCode(200);
        editor.delete("/documents/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(List.of(id)));
        editor.delete("/documents/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("withdrawn", empty());
    }

    @Test
    void restoring_needs_a_new_consent_and_two_people() {
        String id = shown("ru");
        editor.delete("/documents/" + id + "/consent").then().statusCode(200);
        String restoration =
                editor.post("/documents/" + id + "/restoration", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        assertRefused(
                coordinator.post("/proposals/" + restoration + "/approval").then(),
                "the case has no consent in force");
        records(editor, id, consent(EVERYWHERE, ALL))
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
        given().get("/v1/ru/cases/" + code).then().statusCode(410);
        coordinator.post("/proposals/" + restoration + "/approval").then().statusCode(200);
        given().get("/v1/ru/cases/" + code).then().statusCode(200);
    }

    @Test
    void withdrawing_a_consent_cancels_scheduled_publications() {
        String id = newspaper.approvedCase(code, "ru");
        records(editor, id, consent(EVERYWHERE, ALL)).then().statusCode(200);
        editor.publishesAt("2036-01-01T00:00:00Z", id, "ru").then().statusCode(200);
        editor.delete("/documents/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("publication")));
        editor.get(text(id, "ru")).then().body("state.state", equalTo("approved"));
    }

    @Test
    void a_narrower_consent_withdraws_what_it_does_not_cover() {
        String id = shown("ru", "tg");
        records(editor, id, consent(EVERYWHERE, List.of("tg"))).then().statusCode(200);
        given().get("/v1/ru/cases/" + code).then().body("language", equalTo("tg"));
        given().get("/v1/tg/cases/" + code).then().statusCode(200);
        editor.get("/documents/" + id).then().body("publishedLanguages", equalTo(List.of("tg")));
    }

    @Test
    void nobody_renews_a_consent_without_seeing_its_withdrawal() {
        String id = newspaper.approvedCase(code, "ru");
        String path = "/desk/v1/documents/" + id + "/consent";
        var wide = consent(EVERYWHERE, ALL);
        editor.request()
                .contentType("application/json")
                .body(wide)
                .put(path)
                .then()
                .statusCode(428);
        String seen = records(editor, id, wide).header("ETag");
        lawyer.delete("/documents/" + id + "/consent").then().statusCode(200);
        editor.request()
                .contentType("application/json")
                .header("If-Match", seen)
                .body(wide)
                .put(path)
                .then()
                .statusCode(412);
        editor.request()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(wide)
                .put(path)
                .then()
                .statusCode(412);
        editor.get("/documents/" + id + "/consent").then().body("withdrawnAt", notNullValue());
    }

    @Test
    void only_people_with_the_permission_see_record_and_withdraw_consents() {
        String id = newspaper.approvedCase(code, "ru");
        records(editor, id, consent(EVERYWHERE, ALL)).then().statusCode(200);
        for (Role role : List.of(Role.TRANSLATOR, Role.ADMINISTRATOR, Role.DEPUTY, Role.SERVICE)) {
            Colleague other = colleague(role);
            other.get("/documents/" + id + "/consent").then().statusCode(403);
            other.delete("/documents/" + id + "/consent").then().statusCode(403);
            records(other, id, consent(EVERYWHERE, ALL)).then().statusCode(403);
        }
        editor.get("/documents/" + id + "/consent").then().body("withdrawnAt", nullValue());
    }

    @Test
    void only_cases_have_a_consent() {
        String article = editor.creates("article");
        for (String id : List.of(article, "0000000000000000")) {
            editor.get("/documents/" + id + "/consent").then().statusCode(404);
            editor.delete("/documents/" + id + "/consent").then().statusCode(404);
            records(editor, id, consent(EVERYWHERE, ALL)).then().statusCode(404);
        }
    }

    @Test
    void an_invalid_consent_is_rejected() {
        String id = editor.creates("case");
        var later = consent(EVERYWHERE, ALL);
        later.put("givenOn", "2999-01-01");
        records(editor, id, later)
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("/givenOn"));
        for (var wrong :
                Map.<String, Object>of(
                                "uses", List.of("everything"),
                                "outlets", List.of(),
                                "languages", List.of("uz"),
                                "givenOn", "2025-02-30",
                                "holder", "N. N.",
                                "note", " ",
                                "name", "N. N.")
                        .entrySet()) {
            var body = consent(EVERYWHERE, ALL);
            body.put(wrong.getKey(), wrong.getValue());
            int status = records(editor, id, body).statusCode();
            org.assertj.core.api.Assertions.assertThat(status).as(wrong.getKey()).isIn(400, 422);
        }
        editor.get("/documents/" + id + "/consent").then().statusCode(404);
    }

    private String shown(String... languages) {
        String id = newspaper.approvedCase(code, languages);
        records(editor, id, consent(EVERYWHERE, ALL)).then().statusCode(200);
        editor.publishes(id, languages).then().statusCode(200);
        return id;
    }

    private String articleNaming(String caseCode) {
        String id =
                newspaper.approved(
                        "article",
                        Map.of("kind", "news", "section", "activities", "case", caseCode),
                        Invented.articleText("about-" + caseCode, "About a case"),
                        "ru");
        editor.publishes(id, "ru").then().statusCode(200);
        return id;
    }

    private int lastPublication() {
        String id =
                newspaper.approved(
                        "article",
                        Invented.articleFacts("news"),
                        Invented.articleText("last-" + code, "Last"),
                        "ru");
        return editor.publishes(id, "ru").then().statusCode(200).extract().path("publication");
    }

    private static void assertRefused(ValidatableResponse response, String rule) {
        response.statusCode(409).body("errors.rule", hasItem(rule));
    }

    private Colleague colleague(Role role) {
        return new Colleague(staff.with(role).token());
    }
}
