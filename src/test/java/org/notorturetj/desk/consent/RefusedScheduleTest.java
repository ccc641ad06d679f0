package org.notorturetj.desk.consent;

import java.time.Duration;
import java.time.Instant;
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
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.desk.consent.Newspaper.consent;
import static org.notorturetj.desk.consent.Newspaper.records;
import static org.notorturetj.support.people.Colleague.text;

/** What was to be public at a moment, and was refused then, does not vanish. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedScheduleTest {
    private static final List<String> EVERYWHERE = List.of("public", "alert");

    @Inject Staff staff;
    @Inject SchedulePublication schedule;
    @Inject PublishDue publication;
    @Inject SettableClock clock;

    private Staff.Member author;
    private Staff.Member approver;
    private Colleague editor;
    private Colleague coordinator;
    private Colleague stranger;
    private Newspaper newspaper;
    private Instant due;
    private String caseId;
    private int number;
    private final String code = RandomId.of(6);

    @BeforeEach
    void create_people() {
        due = clock.instant().plus(Duration.ofMinutes(5));
        author = staff.with(Role.EDITOR);
        approver = staff.with(Role.COORDINATOR);
        editor = new Colleague(author.token());
        coordinator = new Colleague(approver.token());
        stranger = new Colleague(staff.with(Role.EDITOR).token());
        newspaper = new Newspaper(editor, coordinator);
    }

    @AfterEach
    void tidy_up() {
        if (caseId != null) {
            editor.delete("/documents/" + caseId + "/consent");
        }
        editor.delete("/schedules/" + number);
        clock.letGo();
    }

    @Test
    void an_alert_whose_consent_was_narrowed_stays_visible_with_its_reason() {
        String alert = refusedAlert();
        for (Colleague concerned : List.of(editor, coordinator)) {
            Map<String, Object> item = onlyRefusal(concerned.whole("/inbox"));
            assertThat(item)
                    .containsEntry("document", alert)
                    .containsEntry("type", "alert")
                    .containsEntry("title", "Alert")
                    .containsEntry("by", "server");
            assertThat(item.get("reasons"))
                    .isEqualTo(
                            List.of(
                                    Map.of(
                                            "rule",
                                            "the consent does not cover alert",
                                            "message",
                                            "the consent does not cover alert")));
        }
        stranger.whole("/inbox").then().body("items.schedule", not(hasItem(number)));
        stranger.request()
                .header("Accept-Language", "tg")
                .get("/desk/v1/schedules?limit=100")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.number == " + number + " }")
                .body("state", equalTo("refused"))
                .body("refusedAt", equalTo(due.toString()))
                .body("actor", equalTo(author.id()))
                .body("second", equalTo(approver.id()))
                .body("reasons[0].rule", equalTo("the consent does not cover alert"))
                .body(
                        "reasons[0].message",
                        equalTo("Розигӣ инро дар бар намегирад: огоҳии фаврӣ."));
        Map<String, Object> item =
                stranger.whole("/due").jsonPath().<Map<String, Object>>getList("items").stream()
                        .filter(it -> Integer.valueOf(number).equals(it.get("schedule")))
                        .findFirst()
                        .orElseThrow();
        assertThat(item)
                .containsEntry("kind", "publication_refused")
                .containsEntry("document", alert)
                .containsKey("reasons");
    }

    @Test
    void a_refusal_is_audited() {
        String alert = refusedAlert();
        coordinator
                .get("/audit?document=" + alert + "&action=schedule.refuse")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].actor", equalTo("server"))
                .body("items[0].fields", equalTo(List.of("consent")));
    }

    @Test
    void a_dismissed_refusal_is_shown_to_nobody_and_audited() {
        String alert = refusedAlert();
        editor.delete("/schedules/" + number).then().statusCode(204);
        editor.delete("/schedules/" + number).then().statusCode(404);
        assertGone();
        coordinator
                .get("/audit?document=" + alert + "&action=schedule.dismiss")
                .then()
                .body("items.actor", equalTo(List.of(author.id())));
    }

    @Test
    void a_refused_alert_is_scheduled_anew_by_two_people_once_the_consent_allows_it() {
        String alert = refusedAlert();
        String later = due.plus(Duration.ofMinutes(5)).toString();
        records(editor, caseId, consent(EVERYWHERE, List.of("ru"))).then().statusCode(200);
        String proposal =
                editor.post("/schedules/" + number + "/renewal", Map.of("at", later))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        assertGone();
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        clock.stopAt(Instant.parse(later));
        publication.publishDue();
        given().get("/v1/ru/alerts?limit=100").then().body("items.id", hasItem(alert));
    }

    @Test
    void an_article_that_was_sent_back_is_published_anew_when_it_is_mended() {
        Colleague lawyer = new Colleague(staff.with(Role.LAWYER).token());
        String article = newspaper.approved("article", Invented.articleFacts("news"), Map.of());
        editor.savesText(article, "ru", Invented.articleText(article, "First"));
        editor.submits(text(article, "ru"));
        lawyer.approves(text(article, "ru"));
        number =
                editor.publishesAt(due.toString(), article, "ru")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("schedule");
        editor.withdraws(article, "ru").then().statusCode(200);
        coordinator.performs(text(article, "ru"), "/changes").then().statusCode(200);
        clock.stopAt(due);
        publication.publishDue();
        // before what has waited longer: a long list is cut
        editor.whole("/inbox")
                .then()
                .body("items[0].kind", equalTo("schedule_refused"))
                .body("items.kind", hasItem("text_changes_requested"));
        stranger.get("/due").then().body("items[0].kind", equalTo("publication_refused"));
        // who approved it, although the text was sent back since
        for (Colleague concerned : List.of(editor, lawyer)) {
            assertThat(onlyRefusal(concerned.whole("/inbox")).get("reasons").toString())
                    .contains("after it was scheduled");
        }
        // nothing is approved yet: it stays
        editor.post("/schedules/" + number + "/renewal", Map.of()).then().statusCode(409);
        assertThat(onlyRefusal(editor.whole("/inbox"))).containsEntry("document", article);
        editor.savesText(article, "ru", Invented.articleText(article, "Mended"));
        editor.submits(text(article, "ru"));
        coordinator.approves(text(article, "ru"));
        editor.post("/schedules/" + number + "/renewal", Map.of())
                .then()
                .statusCode(200)
                .body("publication", org.hamcrest.Matchers.notNullValue());
        assertGone();
        given().get("/v1/ru/articles/" + article).then().body("title", equalTo("Mended"));
        editor.withdraws(article, "ru").then().statusCode(200);
    }

    @Test
    void only_what_was_refused_is_renewed() {
        String article = newspaper.approved("article", Invented.articleFacts("news"), Map.of());
        editor.savesText(article, "ru", Invented.articleText(article, "First"));
        editor.submits(text(article, "ru"));
        coordinator.approves(text(article, "ru"));
        number =
                editor.publishesAt(due.toString(), article, "ru")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("schedule");
        editor.post("/schedules/" + number + "/renewal", Map.of()).then().statusCode(404);
        editor.whole("/schedules")
                .then()
                .body("items.find { it.number == " + number + " }.state", equalTo("waiting"));
    }

    /** An alert for its moment, after two people agreed to it and the family to less. */
    private String refusedAlert() {
        caseId = newspaper.approvedCase(code, "ru");
        records(editor, caseId, consent(EVERYWHERE, List.of("ru"))).then().statusCode(200);
        String update = newspaper.approvedUpdate(code, "ru");
        String alert = newspaper.approvedAlert(code, update, "ru");
        String proposal =
                editor.publishesAt(due.toString(), alert, "ru")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        number =
                coordinator
                        .post("/proposals/" + proposal + "/approval")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("schedule");
        records(editor, caseId, consent(List.of("public"), List.of("ru"))).then().statusCode(200);
        clock.stopAt(due);
        publication.publishDue();
        given().get("/v1/ru/alerts?limit=100").then().body("items.id", not(hasItem(alert)));
        return alert;
    }

    private void assertGone() {
        for (Colleague anybody : List.of(editor, coordinator, stranger)) {
            anybody.whole("/inbox").then().body("items.schedule", not(hasItem(number)));
            anybody.whole("/schedules").then().body("items.number", not(hasItem(number)));
            anybody.whole("/due").then().body("items.schedule", not(hasItem(number)));
        }
    }

    private Map<String, Object> onlyRefusal(Response inbox) {
        List<Map<String, Object>> refusals =
                inbox.jsonPath().<Map<String, Object>>getList("items").stream()
                        .filter(item -> Integer.valueOf(number).equals(item.get("schedule")))
                        .toList();
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0)).containsEntry("kind", "schedule_refused");
        return refusals.get(0);
    }
}
