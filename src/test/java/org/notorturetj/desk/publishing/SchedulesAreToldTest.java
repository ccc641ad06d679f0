package org.notorturetj.desk.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What is scheduled stands on its document, and nothing old goes out without anybody knowing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SchedulesAreToldTest {
    private static final int AT_ONCE = 4;

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject PublishDue due;

    private Colleague editor;
    private Colleague coordinator;
    private Instant moment;
    private String id;

    @BeforeEach
    void write_an_article() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        moment = clock.instant().plus(Duration.ofMinutes(10));
        id = approved("First");
    }

    @AfterEach
    void leave_nothing_waiting() {
        editor.whole("/schedules")
                .jsonPath()
                .getList("items.number", Integer.class)
                .forEach(number -> editor.delete("/schedules/" + number));
        clock.letGo();
    }

    @Test
    void the_document_shows_its_schedule_and_the_text_that_it_publishes() {
        int number = schedules();
        editor.get("/documents/" + id)
                .then()
                .body("schedules.number", contains(number))
                .body("schedules[0].state", equalTo("waiting"))
                .body(
                        "schedules[0].parts[0].texts",
                        equalTo(List.of(Map.of("language", "ru", "number", 1))))
                .body("schedules[0].parts[0].facts", equalTo(1));
        editor.get(text(id, "ru")).then().body("schedules.number", contains(number));
    }

    @Test
    void approving_a_newer_text_stops_the_schedule_and_says_so_to_all_whom_it_concerns() {
        int number = schedules();
        writes("Corrected");
        coordinator
                .performs(text(id, "ru"), "/approval")
                .then()
                .statusCode(200)
                .body("schedules[0].number", equalTo(number))
                .body("schedules[0].state", equalTo("refused"))
                .body(
                        "schedules[0].reasons[0].rule",
                        containsString("a newer text in ru was approved"));
        for (Colleague concerned : List.of(editor, coordinator)) {
            concerned.whole("/inbox").then().body("items.schedule", hasItem(number));
        }
        // moved to the newer one, to the same moment
        editor.post("/schedules/" + number + "/renewal", Map.of("at", moment.toString()))
                .then()
                .statusCode(200);
        clock.stopAt(moment);
        due.publishDue();
        given().get("/v1/ru/articles/" + id).then().body("title", equalTo("Corrected"));
        editor.get("/documents/" + id).then().body("schedules", empty());
    }

    @Test
    void newer_facts_stop_it_too() {
        int number = schedules();
        editor.savesFacts(id, Invented.articleFacts("statement")).then().statusCode(200);
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        refused(number, "newer facts were approved");
    }

    @Test
    void a_withdrawn_text_waits_no_longer() {
        int number = schedules();
        editor.withdraws(id, "ru").then().statusCode(200);
        refused(number, "was withdrawn, stopped, replaced");
    }

    @Test
    void nor_does_a_redacted_one() {
        int number = schedules();
        String proposal =
                editor.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        refused(number, "was redacted");
    }

    @Test
    void what_is_published_by_hand_before_its_moment_is_done() {
        int number = schedules();
        editor.publishes(id, "ru").then().statusCode(200);
        editor.whole("/schedules").then().body("items.number", not(hasItem(number)));
        editor.whole("/inbox").then().body("items.schedule", not(hasItem(number)));
    }

    @Test
    void of_several_who_schedule_the_same_at_once_one_does_and_nobody_is_met_by_a_failure()
            throws Exception {
        List<Integer> answers =
                atOnce(() -> editor.publishesAt(moment.toString(), id, "ru").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void nor_of_several_who_publish_it() throws Exception {
        List<Integer> answers = atOnce(() -> editor.publishes(id, "ru").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    private void refused(int number, String reason) {
        editor.whole("/schedules")
                .then()
                .rootPath("items.find { it.number == " + number + " }")
                .body("state", equalTo("refused"))
                .body("reasons[0].rule", containsString(reason));
        editor.whole("/inbox").then().body("items.schedule", hasItem(number));
    }

    private int schedules() {
        return editor.publishesAt(moment.toString(), id, "ru")
                .then()
                .statusCode(200)
                .extract()
                .path("schedule");
    }

    private String approved(String title) {
        id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, "ru", Invented.articleText(id, title)).then().statusCode(200);
        approve(id);
        return id;
    }

    private void approve(String document) {
        editor.submits(facts(document));
        coordinator.approves(facts(document));
        editor.submits(text(document, "ru"));
        coordinator.approves(text(document, "ru"));
    }

    private void writes(String title) {
        editor.savesText(id, "ru", Invented.articleText(id, title)).then().statusCode(200);
        editor.submits(text(id, "ru"));
    }

    private static List<Integer> atOnce(Supplier<Integer> request) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                asked.add(
                        people.submit(
                                () -> {
                                    start.await();
                                    return request.get();
                                }));
            }
            start.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }
}
