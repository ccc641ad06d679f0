package org.notorturetj.desk.consent;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.notorturetj.desk.consent.Newspaper.assertRefused;
import static org.notorturetj.desk.consent.Newspaper.consent;
import static org.notorturetj.desk.consent.Newspaper.fullConsent;
import static org.notorturetj.desk.consent.Newspaper.records;
import static org.notorturetj.support.people.Colleague.text;

/** When a consent ends or narrows, whatever it no longer covers is no longer public. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentWithdrawalTest {
    @Inject Staff staff;

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
    void one_person_withdraws_a_consent_and_one_publication_removes_everything() {
        String id = newspaper.shownCase(code, "ru", "tg");
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
        records(editor, id, fullConsent()).then().statusCode(200);
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
        String id = newspaper.shownCase(code, "ru");
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
        records(editor, id, fullConsent()).then().statusCode(200).body("number", equalTo(2));
        given().get("/v1/ru/cases/" + code).then().statusCode(410);
        coordinator.post("/proposals/" + restoration + "/approval").then().statusCode(200);
        given().get("/v1/ru/cases/" + code).then().statusCode(200);
    }

    @Test
    void withdrawing_a_consent_cancels_scheduled_publications() {
        String id = newspaper.approvedCase(code, "ru");
        records(editor, id, fullConsent()).then().statusCode(200);
        editor.publishesAt("2036-01-01T00:00:00Z", id, "ru").then().statusCode(200);
        editor.delete("/documents/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("publication")));
        editor.get(text(id, "ru")).then().body("state.state", equalTo("approved"));
    }

    @Test
    void a_narrower_consent_withdraws_what_it_does_not_cover() {
        String id = newspaper.shownCase(code, "ru", "tg");
        records(editor, id, consent(List.of("public", "alert"), List.of("tg")))
                .then()
                .statusCode(200);
        given().get("/v1/ru/cases/" + code).then().body("language", equalTo("tg"));
        given().get("/v1/tg/cases/" + code).then().statusCode(200);
        editor.get("/documents/" + id).then().body("publishedLanguages", equalTo(List.of("tg")));
    }

    @Test
    void nobody_renews_a_consent_without_seeing_its_withdrawal() {
        String id = newspaper.approvedCase(code, "ru");
        String path = "/desk/v1/documents/" + id + "/consent";
        var wide = fullConsent();
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

    private Colleague colleague(Role role) {
        return new Colleague(staff.with(role).token());
    }
}
