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
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.desk.consent.Newspaper.assertRefused;
import static org.notorturetj.desk.consent.Newspaper.consent;
import static org.notorturetj.desk.consent.Newspaper.fullConsent;
import static org.notorturetj.desk.consent.Newspaper.records;
import static org.notorturetj.support.people.Colleague.facts;

/** Nothing about a case is public without a consent that covers it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTest {
    @Inject Staff staff;
    @Inject Given given;

    private Colleague editor;
    private Colleague lawyer;
    private Newspaper newspaper;
    private final String code = RandomId.of(6);

    @BeforeEach
    void createPeople() {
        editor = colleague(Role.EDITOR);
        Colleague coordinator = colleague(Role.COORDINATOR);
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
        String proposal = editor.publishes(alert, "ru").then().extract().path("proposal");
        assertRefused(newspaper.agrees(proposal).then(), "the case has no consent in force");
        records(editor, id, consent(List.of("public"), List.of("tg", "ru", "en")))
                .then()
                .statusCode(200);
        editor.publishes(update, "ru").then().statusCode(200);
        assertRefused(newspaper.agrees(proposal).then(), "the consent does not cover alert");
        records(editor, id, fullConsent()).then().statusCode(200);
        newspaper.agrees(proposal).then().statusCode(200);
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
        String shown = newspaper.shownCase(code, "ru");
        String other = newspaper.approvedCase(code, "ru");
        records(editor, other, fullConsent()).then().statusCode(200);
        editor.delete("/documents/" + shown + "/consent").then().statusCode(200);
        String update = newspaper.approvedUpdate(code, "ru");
        assertRefused(editor.publishes(update, "ru").then(), "the case has no consent in force");
    }

    @Test
    void a_draft_with_the_code_of_a_public_case_blocks_nothing() {
        newspaper.shownCase(code, "ru");
        newspaper.approvedCase(code, "ru");
        String update = newspaper.approvedUpdate(code, "ru");
        editor.publishes(update, "ru").then().statusCode(200);
    }

    @Test
    void only_people_with_the_permission_see_record_and_withdraw_consents() {
        String id = newspaper.approvedCase(code, "ru");
        records(editor, id, fullConsent()).then().statusCode(200);
        for (Role role : List.of(Role.TRANSLATOR, Role.ADMINISTRATOR, Role.DEPUTY, Role.SERVICE)) {
            Colleague other = colleague(role);
            other.get("/documents/" + id + "/consent").then().statusCode(403);
            other.delete("/documents/" + id + "/consent").then().statusCode(403);
            records(other, id, fullConsent()).then().statusCode(403);
        }
        editor.get("/documents/" + id + "/consent").then().body("withdrawnAt", nullValue());
    }

    @Test
    void what_tells_of_a_case_is_under_its_consent() {
        String id = newspaper.approvedCase(code, "ru");
        String update = newspaper.approvedUpdate(code, "ru");
        editor.get("/documents/" + update + "/consent").then().statusCode(404);
        records(editor, id, fullConsent()).then().statusCode(200);
        editor.get("/documents/" + update + "/consent")
                .then()
                .statusCode(200)
                .body("document", equalTo(id));
        editor.delete("/documents/" + update + "/consent").then().statusCode(404);
        colleague(Role.DEPUTY).get("/documents/" + update + "/consent").then().statusCode(403);
    }

    @Test
    void others_than_cases_and_media_have_no_consent() {
        String article = editor.creates("article");
        for (String id : List.of(article, "0000000000000000")) {
            editor.get("/documents/" + id + "/consent").then().statusCode(404);
            editor.delete("/documents/" + id + "/consent").then().statusCode(404);
            records(editor, id, fullConsent()).then().statusCode(404);
        }
    }

    @Test
    void an_invalid_consent_is_rejected() {
        String id = editor.creates("case");
        var later = fullConsent();
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
            var body = fullConsent();
            body.put(wrong.getKey(), wrong.getValue());
            int status = records(editor, id, body).statusCode();
            assertThat(status).as(wrong.getKey()).isIn(400, 422);
        }
        editor.get("/documents/" + id + "/consent").then().statusCode(404);
    }

    private Colleague colleague(Role role) {
        return new Colleague(staff.with(role).token());
    }
}
