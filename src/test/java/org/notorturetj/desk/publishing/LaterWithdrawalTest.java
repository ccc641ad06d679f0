package org.notorturetj.desk.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.text;

/** Texts are taken away at a moment, by themselves, and until then the moment can be changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class LaterWithdrawalTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject SettableClock clock;
    @Inject PublishDue due;

    private Staff.Member member;
    private Colleague editor;
    private Instant moment;
    private String id;

    @BeforeEach
    void publish() {
        member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        moment = clock.instant().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
        id = papers.published();
    }

    @AfterEach
    void tidy_up() {
        clock.letGo();
        papers.withdrawAll();
    }

    @Test
    void they_go_at_the_moment_in_the_languages_that_were_named() {
        int number = scheduled("ru", "tg");
        editor.get("/documents/" + id)
                .then()
                .body("schedules.kind", contains("withdrawal"))
                .body("schedules[0].number", equalTo(number));
        due.publishDue();
        reads("ru", 200);
        passes(Duration.ofMinutes(11));
        due.publishDue();
        stands(Map.of("ru", "withdrawn", "tg", "withdrawn", "en", "published"));
        editor.get("/documents/" + id).then().body("schedules", empty());
        coordinator()
                .get("/audit?action=document.withdraw&document=" + id)
                .then()
                .body("items.actor", hasItem(member.id()));
        coordinator()
                .get("/audit?action=schedule.withdraw&document=" + id)
                .then()
                .body("items.fields", contains(List.of("reason.other"), List.of("reason.other")));
    }

    @Test
    void without_another_language_readers_are_told_that_it_is_gone() {
        scheduled("ru", "tg", "en");
        reads("tg", 200);
        passes(Duration.ofMinutes(11));
        due.publishDue();
        reads("tg", 410);
        reads("en", 410);
    }

    @Test
    void it_is_moved_in_one_step_and_taken_back() {
        int number = scheduled("ru");
        Instant later = moment.plus(Duration.ofHours(1));
        editor.put(
                        "/schedules/" + number,
                        Map.of("from", moment.toString(), "at", later.toString()))
                .then()
                .statusCode(200)
                .body("schedule", equalTo(number));
        passes(Duration.ofMinutes(11));
        due.publishDue();
        reads("ru", 200);
        editor.delete("/schedules/" + number).then().statusCode(204);
        passes(Duration.ofHours(2));
        due.publishDue();
        reads("ru", 200);
        editor.get("/documents/" + id).then().body("texts.state", not(hasItem("withdrawn")));
    }

    @Test
    void what_is_newer_by_then_goes_too_and_what_went_before_is_no_matter() {
        scheduled("ru", "en");
        Map<String, Object> newer =
                new java.util.HashMap<>(editor.get(text(id, "ru")).path("content"));
        newer.put("title", "Newer");
        editor.savesText(id, "ru", newer).then().statusCode(200);
        editor.submits(text(id, "ru"));
        coordinator().approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200);
        editor.withdraws(id, "en").then().statusCode(200);
        passes(Duration.ofMinutes(11));
        due.publishDue();
        stands(Map.of("ru", "withdrawn", "tg", "published", "en", "withdrawn"));
        editor.whole("/schedules").then().body("items.parts.flatten().document", not(hasItem(id)));
    }

    @Test
    void what_nobody_reads_or_is_past_is_refused() {
        String draft = papers.approved();
        asks(draft, moment, "ru").then().statusCode(409);
        asks(id, clock.instant().minusSeconds(60), "ru")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("at"));
    }

    private int scheduled(String... languages) {
        return asks(id, moment, languages).then().statusCode(200).extract().path("schedule");
    }

    private Response asks(String document, Instant at, String... languages) {
        return editor.post(address(document), body(at, languages));
    }

    private static String address(String document) {
        return "/documents/" + document + "/laterwithdrawal";
    }

    private static Map<String, Object> body(Instant at, String... languages) {
        return Map.of("languages", List.of(languages), "at", at.toString(), "reason", "other");
    }

    private void passes(Duration time) {
        clock.stopAt(clock.instant().plus(time));
        editor = new Colleague(staff.signIn(member.id()));
    }

    private Colleague coordinator() {
        return new Colleague(staff.with(Role.COORDINATOR).token());
    }

    private void stands(Map<String, String> states) {
        Response document = editor.get("/documents/" + id);
        states.forEach(
                (language, state) ->
                        document.then()
                                .body(
                                        "texts.find { it.language == '" + language + "' }.state",
                                        equalTo(state)));
    }

    private void reads(String language, int status) {
        given().get("/v1/" + language + "/articles/" + id).then().statusCode(status);
    }
}
