package org.notorturetj.pages;

import java.time.Duration;
import java.time.Instant;
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
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.people.Colleague.text;

/** Nobody changes on pages what readers have read without saying whether it was wrong. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CorrectionPagesTest {
    private static final String ASKED = "input[name=no-correction]";

    @Inject Staff staff;
    @Inject Papers papers;

    private Staff.Member member;
    private Colleague writing;
    private Colleague coordinator;
    private PageBrowser editor;
    private String id;
    private String publish;

    @BeforeEach
    void publish_an_article() {
        member = staff.with(Role.EDITOR);
        writing = new Colleague(member.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        editor = PageBrowser.of(member);
        id = papers.published();
        publish = "/desk/documents/" + id + "/publish";
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
    }

    @Test
    void it_is_asked_and_the_answer_is_kept_with_a_name() {
        approves(Map.of("body", "It was 2023."));
        Document page = editor.reads(publish);
        assertThat(page.select(ASKED).eachAttr("value")).containsExactly("ru");
        WellFormed.require(editor, "en");

        Response unanswered =
                editor.presses(page, "Publish", Map.of("at", List.of("2090-12-31T18:00")));
        assertThat(unanswered.statusCode()).isEqualTo(409);
        Document again = Jsoup.parse(unanswered.asString());
        assertThat(again.select(".summary").text()).contains("Say of each text");
        assertThat(again.select("#at").val()).isEqualTo("2090-12-31T18:00");
        assertThat(again.select("input[name=language][checked]").eachAttr("value"))
                .containsExactly("ru");

        Document done = editor.does(page, "Publish", Map.of("no-correction", List.of("ru")));
        assertThat(done.select(".done").text()).contains("publication number");
        coordinator
                .get("/audit?action=correction.none&document=" + id)
                .then()
                .body("items.actor", org.hamcrest.Matchers.contains(member.id()));
    }

    @Test
    void the_note_is_written_where_the_question_leads() {
        approves(Map.of("body", "It was 2023."));
        String note = editor.reads(publish).select("a[href*=#f-c-corrections]").attr("href");
        assertThat(editor.reads(note.replaceFirst("#.*", "")).select("#f-c-corrections"))
                .hasSize(1);
        approves(
                Map.of(
                        "corrections",
                        List.of(Map.of("date", "2026-01-10", "text", "It was 2023, not 2022."))));
        Document page = editor.reads(publish);
        assertThat(page.select(ASKED)).isEmpty();
        assertThat(editor.does(page, "Publish").select(".done").text())
                .contains("publication number")
                .doesNotContain("correction");
    }

    @Test
    void another_address_or_a_new_language_is_no_correction() {
        approves(Map.of("slug", id + "-moved"));
        assertThat(editor.reads(publish).select(ASKED)).isEmpty();
        String fresh = papers.approved();
        assertThat(editor.reads("/desk/documents/" + fresh + "/publish").select(ASKED)).isEmpty();
    }

    /** It would be answered for nothing: what a lawyer has to see cannot go out from this page. */
    @Test
    void it_is_not_asked_of_a_guide_that_cannot_go_out() {
        String guide = papers.publishedGuide();
        submits(guide, Map.of("summary", "It was 2023."));
        assertThat(editor.reads("/desk/documents/" + guide + "/publish").select(ASKED)).isEmpty();
        submits(id, Map.of("body", "It was 2023."));
        assertThat(editor.reads(publish).select(ASKED).eachAttr("value")).containsExactly("ru");
    }

    @Test
    void it_is_asked_of_what_was_stopped_and_goes_out_after_all() {
        approves(Map.of("body", "It was 2023."));
        String at = Instant.now().plus(Duration.ofDays(3)).toString();
        int number =
                writing.publishesAt(at, id, "ru").then().statusCode(200).extract().path("schedule");
        approves(Map.of("body", "It was 2024."));
        String renew = "renew " + number;

        Document calendar = editor.reads("/desk/schedules");
        Response unanswered = editor.presses(calendar, renew, Map.of());
        assertThat(unanswered.statusCode()).isEqualTo(409);
        WellFormed.require(editor, "en");
        Document again = Jsoup.parse(unanswered.asString());
        assertThat(again.select(ASKED).eachAttr("value")).containsExactly(id + " ru");
        assertThat(again.select("a[href$=#f-c-corrections]").attr("href"))
                .startsWith("/desk/documents/" + id + "/ru");

        Document done = editor.does(again, renew, Map.of("no-correction", List.of(id + " ru")));
        assertThat(done.select(".done").text())
                .contains("publication number")
                .doesNotContain("Readers had read something else");
        coordinator
                .get("/audit?action=correction.none&document=" + id)
                .then()
                .body("items.actor", org.hamcrest.Matchers.contains(member.id()));
    }

    @Test
    void the_second_person_reads_who_says_that_it_is_no_correction() {
        Map<String, Object> content = new HashMap<>(writing.get(text(id, "ru")).path("content"));
        content.put("body", "It was 2023.");
        writing.savesText(id, "ru", content).then().statusCode(200);
        writing.submits(text(id, "ru"));
        PageBrowser second = PageBrowser.of(staff.with(Role.COORDINATOR));

        String first = asked(List.of());
        Document silent = second.reads("/desk/proposals/" + first);
        assertThat(silent.select("main .warn").text()).contains("names no correction");
        writing.delete("/proposals/" + first).then().statusCode(204);
        Document said = second.reads("/desk/proposals/" + asked(List.of("ru")));
        assertThat(said.select("main .warn").text())
                .contains("says: no correction")
                .doesNotContain("names no correction");
        coordinator
                .get("/audit?action=correction.none&document=" + id)
                .then()
                .body("items.actor", org.hamcrest.Matchers.contains(member.id()));
    }

    private String asked(List<String> noCorrection) {
        String etag = writing.get(text(id, "ru")).path("state.etag");
        return writing.post(
                        "/publications",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of(
                                                "document",
                                                id,
                                                "texts",
                                                Map.of("ru", etag),
                                                "noCorrection",
                                                noCorrection)),
                                "whenApproved",
                                true))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private void approves(Map<String, ?> changes) {
        submits(id, changes);
        coordinator.approves(text(id, "ru"));
    }

    private void submits(String document, Map<String, ?> changes) {
        Map<String, Object> content =
                new HashMap<>(writing.get(text(document, "ru")).path("content"));
        content.putAll(changes);
        writing.savesText(document, "ru", content).then().statusCode(200);
        writing.submits(text(document, "ru"));
    }
}
