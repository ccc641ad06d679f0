package org.notorturetj.desk.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** A schedule is moved in one step: it is always to be published, and only once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class MovedSchedulesTest {
    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject PublishDue due;
    @Inject Owner owner;

    private Staff.Member author;
    private Colleague editor;
    private Colleague coordinator;
    private Instant moment;
    private String id;

    @BeforeEach
    void begin() {
        author = staff.with(Role.EDITOR);
        editor = new Colleague(author.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        moment = clock.instant().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void leave_nothing_waiting() {
        clock.letGo();
        editor = new Colleague(staff.signIn(author.id()));
        editor.whole("/schedules")
                .jsonPath()
                .getList("items.number", Integer.class)
                .forEach(number -> editor.delete("/schedules/" + number));
    }

    @Test
    void each_document_of_a_schedule_has_its_title_in_the_language_of_the_reader() {
        int number = scheduled("Статья");
        editor.savesText(id, "tg", Invented.articleText(id, "Мақола")).then().statusCode(200);
        editor.put("/account/profile", Map.of("language", "tg")).then().statusCode(204);
        editor.whole("/schedules")
                .then()
                .rootPath("items.find { it.number == " + number + " }.parts[0]")
                .body("type", equalTo("article"))
                .body("title", equalTo("Мақола"));
        editor.get("/documents/" + id)
                .then()
                .body("schedules[0].parts[0].title", equalTo("Мақола"));
    }

    @Test
    void it_goes_out_at_the_moment_that_it_was_moved_to_and_no_other() {
        int number = scheduled("Later");
        Instant later = moment.plus(Duration.ofHours(1));
        moves(editor, number, moment, later)
                .then()
                .statusCode(200)
                .body("schedule", equalTo(number));
        clock.stopAt(moment);
        due.publishDue();
        given().get("/v1/ru/articles/" + id).then().statusCode(404);
        clock.stopAt(later);
        due.publishDue();
        given().get("/v1/ru/articles/" + id).then().statusCode(200);
        audited("schedule.move");
    }

    @Test
    void the_same_move_again_is_answered_as_the_first_and_one_from_another_moment_is_refused() {
        int number = scheduled("Twice");
        Instant later = moment.plus(Duration.ofHours(1));
        moves(editor, number, moment, later).then().statusCode(200);
        moves(editor, number, moment, later).then().statusCode(200);
        moves(coordinator, number, moment, moment.plus(Duration.ofHours(2)))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
        moves(editor, number, later, clock.instant().minusSeconds(1)).then().statusCode(400);
        at(number, later);
    }

    @Test
    void of_two_who_move_it_at_once_one_does() throws Exception {
        int number = scheduled("At once");
        List<Integer> answers =
                atOnce(
                        () -> moves(editor, number, moment, moment.plusSeconds(60)).statusCode(),
                        () -> moves(editor, number, moment, moment.plusSeconds(120)).statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void moved_at_the_moment_at_which_it_is_due_it_is_either_published_or_waits() throws Exception {
        for (int round = 0; round < 5; round++) {
            int number = scheduled("Due");
            clock.stopAt(moment);
            Instant later = moment.plus(Duration.ofMinutes(5));
            List<Integer> answers =
                    atOnce(
                            () -> moves(editor, number, moment, later).statusCode(),
                            () -> {
                                due.publishDue();
                                return 0;
                            });
            boolean moved = answers.get(0) == 200;
            assertThat(answers.get(0)).isIn(200, 404);
            given().get("/v1/ru/articles/" + id).then().statusCode(moved ? 404 : 200);
            clock.stopAt(later);
            due.publishDue();
            due.publishDue();
            given().get("/v1/ru/articles/" + id).then().statusCode(200);
            assertThat(
                            owner.number(
                                    "SELECT count(*) FROM published.change WHERE document_id = '%s'"
                                            .formatted(id)))
                    .isEqualTo(1);
            clock.letGo();
            moment = clock.instant().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    @Test
    void what_took_two_people_keeps_its_moment_until_a_second_one_agrees_to_another() {
        int number = scheduledByTwo();
        Instant earlier = moment.minus(Duration.ofMinutes(5));
        String proposal =
                moves(editor, number, moment, earlier)
                        .then()
                        .statusCode(202)
                        .body("reasons", hasSize(1))
                        .extract()
                        .path("proposal");
        at(number, moment);
        coordinator
                .get("/proposals/" + proposal)
                .then()
                .body("kind", equalTo("schedule-move"))
                .body("statement.number", equalTo(number))
                .body("statement.at", equalTo(earlier.toString()))
                .body("documents[0].document", equalTo(id))
                .body("documents[0].changes", notNullValue());
        editor.post("/proposals/" + proposal + "/approval").then().statusCode(403);
        coordinator
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200)
                .body("schedule", equalTo(number));
        at(number, earlier);
    }

    @Test
    void a_move_that_is_agreed_to_too_late_changes_nothing() {
        int number = scheduledByTwo();
        Instant earlier = moment.minus(Duration.ofMinutes(5));
        String proposal = moves(editor, number, moment, earlier).path("proposal");
        clock.stopAt(earlier);
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(409);
        at(number, moment);
    }

    @Test
    void only_who_may_schedule_moves_and_only_what_waits() {
        int number = scheduled("Refused");
        Instant later = moment.plusSeconds(60);
        for (Role role : List.of(Role.TRANSLATOR, Role.LAWYER, Role.ADMINISTRATOR)) {
            moves(new Colleague(staff.with(role).token()), number, moment, later)
                    .then()
                    .statusCode(403);
        }
        editor.delete("/schedules/" + number).then().statusCode(204);
        moves(editor, number, moment, later).then().statusCode(404);
    }

    private void at(int number, Instant expected) {
        editor.whole("/schedules")
                .then()
                .body(
                        "items.find { it.number == " + number + " }.dueAt",
                        equalTo(expected.toString()));
    }

    private void audited(String action) {
        new Colleague(staff.with(Role.COORDINATOR).token())
                .get("/audit?document=" + id + "&limit=100")
                .then()
                .body("items.action", org.hamcrest.Matchers.hasItem(action));
    }

    private static Response moves(Colleague who, int number, Instant from, Instant at) {
        return who.put(
                "/schedules/" + number, Map.of("from", from.toString(), "at", at.toString()));
    }

    private int scheduled(String title) {
        id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        editor.savesText(id, "ru", Invented.articleText(id, title));
        approve();
        return editor.publishesAt(moment.toString(), id, "ru")
                .then()
                .statusCode(200)
                .extract()
                .path("schedule");
    }

    private int scheduledByTwo() {
        id = editor.creates("hotline");
        editor.savesFacts(
                id, Invented.lineFacts("+99955" + (1_000_000 + NUMBERS.nextInt(9_000_000))));
        editor.savesText(id, "ru", Invented.lineText(Language.RU));
        approve();
        String proposal =
                editor.publishesAt(moment.toString(), id, "ru")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        return coordinator
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("schedule");
    }

    private void approve() {
        for (String part : List.of(facts(id), text(id, "ru"))) {
            editor.submits(part);
            coordinator.approves(part);
        }
    }

    private static final java.util.Random NUMBERS = new java.util.Random();

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers =
                    List.of(one, other).stream()
                            .map(
                                    it ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return it.call();
                                                    }))
                            .toList();
            start.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
