package org.notorturetj.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** What takes two people is asked for by one and granted by another, by forms alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SecondPersonTest {
    @Inject Given given;
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject @Any Instance<ProposalKind> kinds;

    private Staff.Member member;
    private PageBrowser editor;
    private PageBrowser coordinator;

    @BeforeEach
    void arrive() {
        member = staff.with(Role.EDITOR);
        editor = PageBrowser.of(member);
        coordinator = PageBrowser.of(staff.with(Role.COORDINATOR));
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void the_number_of_a_line_is_changed_by_two_people() {
        String old = Given.number();
        String fresh = Given.number();
        String line = line(old);
        new Colleague(member.token())
                .savesFacts(line, Invented.lineFacts(fresh))
                .then()
                .statusCode(200);
        String overview = "/desk/documents/" + line;
        editor.does(editor.reads(overview), "submitFacts ");
        coordinator.does(coordinator.reads(overview + "/facts"), "approve");

        Document publish = editor.reads(overview + "/publish");
        assertThat(publish.select(".note").text()).contains("This takes two people");
        Document own =
                editor.does(publish, "Ask a second person", Map.of("facts", List.of("true")));
        assertThat(own.select(".done").text()).contains("until another person says yes");
        assertThat(own.select("button[value=yes]")).as("her own").isEmpty();
        assertThat(own.select("main .note").text()).isNotBlank();
        String address = own.select("main form").attr("action");

        Document asked = coordinator.reads(address);
        assertThat(asked.select("td del").eachText()).contains(old);
        assertThat(asked.select("td ins").eachText()).contains(fresh);
        assertThat(asked.text())
                .doesNotContain("{\"", "phones ring")
                .contains("It really leads to");
        coordinator.does(asked, "yes");
        assertThat(lines(coordinator, "main li:contains(" + fresh + ")")).hasSize(1);
        assertThat(coordinator.reads(address).select("button[value=yes]")).isEmpty();
    }

    @Test
    void who_may_not_decide_is_told_so_and_the_asker_takes_it_back() {
        String id = papers.published();
        Document asked =
                editor.does(editor.reads("/desk/documents/" + id + "/remove?ask=redact"), "redact");
        String address = asked.select("main form").attr("action");
        PageBrowser translator = PageBrowser.of(staff.with(Role.TRANSLATOR));
        Document seen = translator.reads(address);
        assertThat(seen.select("main button")).isEmpty();
        assertThat(seen.select("main .note").text()).isNotBlank();
        Document back = editor.does(editor.reads(address), "taken-back");
        assertThat(back.select(".state").text()).contains("taken back");
    }

    @Test
    void a_line_in_the_wrong_hands_is_taken_down_in_two_clicks() {
        String line = line(Given.number());
        String ask = lines(editor, "a[href*=" + line + "]:contains(Do not call)").attr("href");
        Document done = editor.does(editor.reads(ask), "compromise");
        assertThat(done.select(".done").text()).contains("publication number");
        assertThat(lines(editor, "main li:has(a[href*=" + line + "]) .state").eachText())
                .contains("No longer safe");
    }

    /** What is found on the first of the pages of lines that has it: others have made many. */
    private static Elements lines(PageBrowser browser, String wanted) {
        Document page = browser.reads("/desk/lines");
        while (page.select(wanted).isEmpty() && !page.select("a[rel=next]").isEmpty()) {
            page = browser.reads(page.select("a[rel=next]").attr("href"));
        }
        return page.select(wanted);
    }

    @Test
    void a_moment_is_shown_in_the_calendar_and_taken_back() {
        String id = papers.approved();
        String at =
                Moments.field(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(3)));
        Document done =
                editor.does(
                        editor.reads("/desk/documents/" + id + "/publish"),
                        "Publish",
                        Map.of("at", List.of(at)));
        assertThat(done.select(".done").text()).contains("goes out by itself");
        Document calendar = editor.reads("/desk/schedules");
        String number =
                calendar.select("main li:has(a[href*=" + id + "]) button").last().attr("value");
        String later =
                Moments.field(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(4)));
        calendar =
                editor.does(
                        calendar, number.replace("cancel", "move"), Map.of("at", List.of(later)));
        assertThat(calendar.select("main li:has(a[href*=" + id + "]) input[name=at]").val())
                .isEqualTo(later);
        calendar = editor.does(calendar, number);
        assertThat(calendar.select("main a[href*=" + id + "]")).isEmpty();
    }

    @Test
    void a_moment_for_taking_away_stands_in_the_calendar_and_is_moved_and_taken_back() {
        String id = papers.published();
        Instant first = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(3));
        Document done =
                editor.does(
                        editor.reads("/desk/documents/" + id + "/remove?ask=withdraw"),
                        "withdraw",
                        Map.of(
                                "at", List.of(Moments.field(first)),
                                "reason", List.of("other"),
                                "note", List.of("The licence ends.")));
        assertThat(done.select(".done").text()).contains("taken away by itself");
        assertThat(done.select("h2 .state").eachText()).containsOnly("published");
        String row = "main li:has(a[href*=" + id + "])";
        Document calendar = editor.reads("/desk/schedules");
        assertThat(calendar.select(row + " .state").text()).isEqualTo("will be taken away");
        String move = calendar.select(row + " button[value^=move]").attr("value");
        String then = Moments.field(first.plus(Duration.ofDays(1)));
        calendar = editor.does(calendar, move, Map.of("at", List.of(then)));
        assertThat(calendar.select(row + " input[name=at]").val()).isEqualTo(then);
        assertThat(editor.does(calendar, move.replace("move", "cancel")).select(row)).isEmpty();
    }

    @Test
    void a_moment_for_taking_away_says_that_it_is_away_already_and_still_holds() {
        String id = papers.published();
        Colleague writing = new Colleague(member.token());
        Instant at = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(3));
        writing.post(
                        "/documents/" + id + "/laterwithdrawal",
                        Map.of("languages", List.of("ru"), "at", at.toString()))
                .then()
                .statusCode(200);
        String state = "main li:has(a[href*=" + id + "]) .state";
        writing.withdraws(id, "en").then().statusCode(200);
        assertThat(editor.reads("/desk/schedules").select(state).text())
                .isEqualTo("will be taken away");
        writing.withdraws(id, "ru").then().statusCode(200);
        assertThat(editor.reads("/desk/schedules").select(state).text())
                .startsWith("taken away already");
    }

    @Test
    void what_two_answer_for_is_moved_by_two_who_see_both_moments() {
        String line = papers.willBePublished(given.line(Language.RU));
        Instant first = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(3));
        Instant then = first.plus(Duration.ofDays(1));
        Document asked =
                editor.does(
                        editor.reads("/desk/documents/" + line + "/publish"),
                        "Ask a second person",
                        Map.of("at", List.of(Moments.field(first))));
        Document seen = coordinator.reads(asked.select("main form").attr("action"));
        assertThat(seen.select("tr:contains(It would go out on) td").text())
                .isEqualTo(Moments.minute(first, Language.EN));
        assertThat(coordinator.does(seen, "yes").select(".done").text())
                .contains("goes out by itself");

        Document calendar = editor.reads("/desk/schedules");
        String row = "main li:has(a[href*=" + line + "])";
        String move = calendar.select(row + " button[value^=move]").attr("value");
        Document moving = editor.does(calendar, move, Map.of("at", List.of(Moments.field(then))));
        assertThat(moving.select("h1").text()).isEqualTo("Another moment to publish");
        assertThat(editor.reads("/desk/schedules").select(row + " input[name=at]").val())
                .as("until then it keeps its moment")
                .isEqualTo(Moments.field(first));
        seen = coordinator.reads(moving.select("main form").attr("action"));
        assertThat(seen.select("tr:contains(So far) td").text())
                .isEqualTo(Moments.minute(first, Language.EN));
        assertThat(seen.select("tr:contains(It would go out on) td").text())
                .isEqualTo(Moments.minute(then, Language.EN));
        coordinator.does(seen, "yes");
        calendar = editor.reads("/desk/schedules");
        assertThat(calendar.select(row + " input[name=at]").val()).isEqualTo(Moments.field(then));
        editor.does(calendar, move.replace("move", "cancel"));
    }

    @Test
    void each_kind_of_proposal_has_a_name() {
        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(
                        kind ->
                                assertThat(Frames.words(Language.EN))
                                        .containsKey("kind-" + kind.name()));
    }

    @Test
    void a_schedule_that_was_refused_is_told_with_its_reason_and_put_away() {
        long number = papers.refusedSchedule();
        Document calendar = editor.reads("/desk/schedules");
        assertThat(calendar.select("button[value=renew " + number + "]")).hasSize(1);
        assertThat(calendar.select("main li.wrong").text()).contains("did not go out");
        calendar = editor.does(calendar, "cancel " + number);
        assertThat(calendar.select("button[value=renew " + number + "]")).isEmpty();
    }

    @Test
    void an_alert_is_begun_from_an_update_and_tried_without_waking_anybody() {
        String update = papers.update();
        Response begun =
                editor.presses(
                        editor.reads("/desk/documents/" + update + "/alert"), "begin", Map.of());
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        Document alert = editor.reads(begun.header("Location"));
        assertThat(alert.select(".phone").size()).isEqualTo(3);
        assertThat(alert.select("h3 .state").eachText()).containsOnly("draft");
        assertThat(alert.select("td").eachText()).contains("In force").doesNotContain("active");
        Response tried = coordinator.presses(alert(begun), "rehearse", Map.of());
        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    }

    private Document alert(Response begun) {
        return coordinator.reads(begun.header("Location"));
    }

    @Test
    void an_alert_that_is_approved_is_asked_for_on_its_page_and_sent_by_another() {
        String id = papers.willBePublished(papers.alert());
        Document asked =
                editor.does(
                        editor.reads("/desk/documents/" + id + "/alert"), "Ask a second person");
        Document done =
                coordinator.does(
                        coordinator.reads(asked.select("main form").attr("action")), "yes");
        assertThat(done.select(".done").text()).contains("it is done");
        Document retracted =
                coordinator.does(
                        coordinator.reads("/desk/documents/" + id + "/remove?ask=retract"),
                        "retract");
        assertThat(retracted.select(".done").text()).contains("publication number");
    }

    @Test
    void the_consent_of_a_case_is_recorded_and_withdrawn_after_a_question() {
        String id = papers.emptyCase();
        String address = "/desk/documents/" + id + "/consent";
        Response incomplete = editor.presses(editor.reads(address), "record", Map.of());
        assertThat(incomplete.statusCode()).isEqualTo(409);
        Document page =
                editor.does(
                        editor.reads(address),
                        "record",
                        Map.of(
                                "use", List.of("initials", "story", "dates"),
                                "outlet", List.of("public"),
                                "language", List.of("tg", "ru"),
                                "holder", List.of("relative"),
                                "givenOn", List.of("2026-01-10")));
        assertThat(page.select(".note").text()).contains("In force");
        assertThat(page.select("input[name=use][checked]").eachAttr("value"))
                .containsExactly("initials", "story", "dates");
        page = editor.does(editor.reads(address), "record", Map.of("use", List.of("initials")));
        assertThat(page.select("input[name=use][checked]").eachAttr("value"))
                .containsExactly("initials");
        Response gone =
                editor.presses(editor.reads(address + "?ask=withdraw"), "withdraw", Map.of());
        assertThat(gone.statusCode()).as(gone.asString()).isEqualTo(200);
        assertThat(editor.page().select(".note").text()).contains("Withdrawn on");
    }

    private String line(String number) {
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts(number));
        given.text(line, Language.RU, Invented.lineText(Language.RU));
        given.published(line, Language.RU);
        return papers.willBePublished(line);
    }
}
