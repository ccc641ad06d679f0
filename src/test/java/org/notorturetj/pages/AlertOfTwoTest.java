package org.notorturetj.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.platform.RandomId;
import org.notorturetj.push.device.registration.ManyPhones;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.text;

/**
 * An alert and its update go out by two people: one writes, hands in and asks; the other reads and
 * says yes, once.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AlertOfTwoTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Owner owner;

    private Staff.Member author;
    private Staff.Member second;
    private Colleague writing;
    private PageBrowser editor;
    private String update;
    private String alert;
    private String title;

    @BeforeEach
    void write_both() {
        papers.update(); // there is a case then
        author = staff.with(Role.EDITOR);
        second = staff.with(Role.COORDINATOR);
        writing = new Colleague(author.token());
        editor = PageBrowser.of(author);
        update = papers.willBePublished(writing.creates("case-update"));
        title = "Суд отложен " + update;
        writing.savesFacts(
                        update,
                        Map.of(
                                "case",
                                Invented.CASE_OF_ALERTS,
                                "happened",
                                Map.of("date", "2026-05", "precision", "month"),
                                "urgent",
                                true,
                                "regions",
                                List.of("TJ-SU")))
                .then()
                .statusCode(200);
        writing.savesText(
                        update,
                        "ru",
                        Map.of("title", title, "summary", "Кратко.", "body", "Текст."))
                .then()
                .statusCode(200);
        Response begun =
                editor.presses(
                        editor.reads("/desk/documents/" + update + "/alert"), "begin", Map.of());
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        alert = begun.header("Location").split("/", -1)[3];
        papers.willBePublished(alert);
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    /** No key for the push services of phones is here. */
    @Test
    void by_which_ways_nothing_can_ring_the_page_of_the_alert_says() {
        Document read = editor.reads(page());
        assertThat(read.text()).contains("this server is not set up to wake phones");
        writing.get("/documents/" + alert + "/wakeups/preview")
                .then()
                .statusCode(200)
                .body("reach.findAll { it.way == 'topic' }.open", everyItem(is(false)));
    }

    /** Without one the yes would be refused, which nobody should learn at the last step. */
    @Test
    void whether_the_person_agreed_stands_on_the_page_of_the_alert() {
        PageBrowser coordinator = PageBrowser.of(second);
        assertThat(coordinator.reads(page()).select("h2:contains(Consent) + .note").text())
                .contains("urgent alerts");
        String code = RandomId.of(6);
        String without = writing.creates("case");
        writing.savesFacts(
                        without,
                        Map.of(
                                "code",
                                code,
                                "status",
                                "open",
                                "began",
                                Map.of("date", "2026", "precision", "year")))
                .then()
                .statusCode(200);
        writing.savesFacts(
                        update,
                        Map.of(
                                "case",
                                code,
                                "happened",
                                Map.of("date", "2026-05", "precision", "month"),
                                "urgent",
                                true))
                .then()
                .statusCode(200);
        Map<String, Object> facts =
                new HashMap<>(
                        writing.get("/documents/" + alert + "/facts")
                                .<Map<String, Object>>path("content"));
        facts.put("case", code);
        writing.savesFacts(alert, facts).then().statusCode(200);
        assertThat(coordinator.reads(page()).select("h2:contains(Consent) + .warn").text())
                .contains("on the page of the case");
    }

    @Test
    void the_second_yes_approves_and_publishes_both() {
        String proposal = asked();
        assertThat(
                        PageBrowser.of(second)
                                .reads("/desk/")
                                .select("main .list a[href=" + proposal + "]")
                                .first()
                                .text())
                .as("what is asked for, and of what")
                .isEqualTo(Frames.word("kind-rings", Language.EN) + " · " + title);
        Document own = editor.reads(proposal);
        assertThat(own.select("button[value=yes]")).as("her own").isEmpty();

        PageBrowser coordinator = PageBrowser.of(second);
        Document read = coordinator.reads(proposal);
        assertThat(read.select("h2 a").eachText()).contains(title);
        assertThat(read.select("td ins").eachText()).contains(title, "Кратко.");
        Document done = coordinator.does(read, "yes");
        assertThat(done.select(".done").text()).contains("it is done");
        assertThat(done.text()).doesNotContain("phones ring");
        assertThat(coordinator.reads(page()).text()).contains("no proof that a phone rang");

        given().get("/v1/ru/alerts").then().body("items.title", hasItem(title));
        given().get("/v1/ru/case-updates?limit=100").then().body("items.id", hasItem(update));
        for (String id : List.of(alert, update)) {
            writing.get("/documents/" + id)
                    .then()
                    .body("texts.state", everyItem(is("published")))
                    .body("texts.approver", everyItem(is(second.id())))
                    .body("facts.approver", is(second.id()));
        }
    }

    @Test
    void whoever_says_yes_is_told_that_phones_ring_and_whose() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
        String proposal = asked();
        assertThat(editor.reads(proposal).text())
                .as("no yes of hers")
                .doesNotContain("phones ring");
        PageBrowser coordinator = PageBrowser.of(second);
        assertThat(coordinator.reads(proposal).select("form:has([value=yes]) .warn").text())
                .contains("phones ring", "urgent alerts in Russian", "No phone has registered")
                .doesNotContain("At most");

        try (Connection connection =
                TestDatabase.access().connect(org.notorturetj.platform.database.Role.OWNER)) {
            ManyPhones.register(connection, TestDatabase.keys(), 3);
        }
        assertThat(coordinator.reads(proposal).select("form:has([value=yes]) .warn").text())
                .contains("At most 10 phones");
        owner.execute("TRUNCATE device.registration, device.confirmation");
    }

    @Test
    void what_was_changed_since_it_was_asked_is_neither_approved_nor_sent() {
        String proposal = asked();
        Colleague coordinating = new Colleague(second.token());
        coordinating.performs(text(update, "ru"), "/changes").then().statusCode(200);
        writing.savesText(
                        update,
                        "ru",
                        Map.of("title", "Другое", "summary", "Кратко.", "body", "Текст."))
                .then()
                .statusCode(200);
        writing.submits(text(update, "ru"));

        PageBrowser coordinator = PageBrowser.of(second);
        Response refused = coordinator.presses(coordinator.reads(proposal), "yes", Map.of());
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(412);
        assertThat(Jsoup.parse(refused.asString()).select(".summary").text()).isNotBlank();
        given().get("/v1/ru/alerts").then().body("items.title", not(hasItem(title)));
        for (String id : List.of(alert, update)) {
            writing.get("/documents/" + id).then().body("texts.state", everyItem(is("in_review")));
        }
    }

    @Test
    void who_may_not_approve_texts_is_shown_no_yes_and_told_why() {
        String proposal = asked();
        Document read = PageBrowser.of(staff.with(Role.ADMINISTRATOR)).reads(proposal);
        assertThat(read.select("main button")).isEmpty();
        assertThat(read.select("main .note").text()).isNotBlank();
    }

    @Test
    void who_may_approve_does_so_by_asking_and_the_other_says_yes() {
        Staff.Member both = staff.with(Role.COORDINATOR);
        PageBrowser deputy = PageBrowser.of(staff.with(Role.DEPUTY));
        handedIn();
        Document asked =
                deputy.does(deputy.reads(page()), "Approve, and ask a second person", Map.of());
        assertThat(asked.select(".done").text()).contains("until another person says yes");
        writing.get("/documents/" + alert).then().body("texts.state", everyItem(is("approved")));
        PageBrowser coordinator = PageBrowser.of(both);
        coordinator.does(coordinator.reads(asked.select("main form").attr("action")), "yes");
        given().get("/v1/ru/alerts").then().body("items.title", hasItem(title));
    }

    @Test
    void who_comes_second_is_led_to_what_waits_and_asks_for_nothing_again() {
        PageBrowser deputy = PageBrowser.of(staff.with(Role.DEPUTY));
        handedIn();
        Document open = deputy.reads(page()); // before anybody has asked
        Document asked = editor.does(editor.reads(page()), "Ask a second person");
        String proposal = asked.select("main form").attr("action");

        Document late = deputy.does(open, "Approve, and ask a second person");
        assertThat(late.select(".done").text()).contains("had been asked for before");
        assertThat(late.select("main form").attr("action")).isEqualTo(proposal);
        assertThat(late.select("button[value=yes]")).hasSize(1);
        writing.get("/documents/" + alert).then().body("texts.state", everyItem(is("in_review")));

        Document fresh = deputy.reads(page());
        assertThat(fresh.select("button[value=publish]")).isEmpty();
        assertThat(fresh.select(".note a").attr("href")).isEqualTo(proposal);

        String publish = "/desk/documents/" + alert + "/publish";
        assertThat(deputy.get(publish).response().header("Location")).startsWith(proposal + "?");

        editor.does(editor.reads(proposal), "taken-back");
        assertThat(deputy.reads(page()).select("button[value=publish]")).hasSize(1);
    }

    @Test
    void while_the_alert_is_a_draft_nobody_is_asked_to_let_the_update_go_alone() {
        writing.post("/submissions", Map.of("documents", List.of(writing.seen(update))))
                .then()
                .statusCode(200);
        Document read = editor.reads(page());
        assertThat(read.select("button[value=publish]")).isEmpty();
        assertThat(read.select(".note").text()).contains("would stay behind");

        Map<String, Object> seen = writing.seen(update);
        editor.send(
                page(),
                Map.of(
                        "_token",
                        List.of(editor.token()),
                        "_do",
                        List.of("publish"),
                        "part",
                        List.of(update, alert),
                        update + "-facts",
                        List.of(seen.get("facts").toString()),
                        update + "-ru",
                        List.of(((Map<?, ?>) seen.get("texts")).get("ru").toString()),
                        "when-approved",
                        List.of("true")));
        assertThat(editor.isLedTo(page()).select(".note").text()).contains("would stay behind");
        writing.get("/proposals?state=waiting&document=" + update)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        handedInAlert();
        assertThat(editor.reads(page()).select("button[value=publish]")).hasSize(1);
    }

    private void handedInAlert() {
        editor.does(editor.reads(page()), "submit");
        writing.get("/documents/" + alert).then().body("texts.state", everyItem(is("in_review")));
    }

    private String page() {
        return "/desk/documents/" + alert + "/alert";
    }

    /** Both are handed in by one button. */
    private void handedIn() {
        Document handedIn = editor.does(editor.reads(page()), "submit");
        assertThat(handedIn.select(".done").text()).contains("Handed in");
        for (String id : List.of(alert, update)) {
            writing.get("/documents/" + id)
                    .then()
                    .body("texts.state", everyItem(is("in_review")))
                    .body("facts.state", is("in_review"));
        }
    }

    /** The address of what the author asks. */
    private String asked() {
        handedIn();
        Document ask = editor.reads(page());
        assertThat(ask.text()).contains("The same yes approves what is still in review");
        Document asked = editor.does(ask, "Ask a second person");
        assertThat(asked.select(".done").text()).contains("until another person says yes");
        return asked.select("main form").attr("action");
    }
}
