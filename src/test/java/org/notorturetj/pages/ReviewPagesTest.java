package org.notorturetj.pages;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Whoever checks a text has on one page all that it takes, and sends back with a reason. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ReviewPagesTest {
    private static final String AGED = "Н. Н., 34 года, рассказал об этом адвокату.";

    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Given given;
    @Inject SessionCookie cookies;

    private Colleague editor;
    private Colleague coordinating;
    private PageBrowser coordinator;

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        Staff.Member second = staff.with(Role.COORDINATOR);
        coordinating = new Colleague(second.token());
        coordinator = PageBrowser.of(second);
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
    }

    @Test
    void text_difference_warnings_and_facts_stand_on_one_page() {
        String id = changed();
        Document page = coordinator.reads("/desk/documents/" + id + "/ru");
        assertThat(page.select("details:contains(What readers would see changed) ins").text())
                .contains("34 года");
        assertThat(page.select(".text").eachText()).contains(AGED);
        assertThat(page.select(".warn").text()).contains("how old");
        assertThat(page.select("details:contains(The facts beside it) .member")).isNotEmpty();
        assertThat(page.select("button[value=approve], button[value=back]")).hasSize(2);
        WellFormed.require(coordinator, "en");
    }

    @Test
    void it_is_compared_with_what_readers_have_and_not_with_what_they_never_saw() {
        String id = papers.published();
        approved(id, "Never published.");
        approved(id, "This one is in the way.");
        editor.savesText(id, "ru", with(id, "Third.")).then().statusCode(200);
        editor.submits(text(id, "ru"));
        Document page = coordinator.reads("/desk/documents/" + id + "/ru");
        String changed = page.select("details:contains(What readers would see changed)").text();
        assertThat(changed).contains("Third").doesNotContain("in the way", "Never published");
    }

    @Test
    void nothing_is_sent_back_without_a_reason_and_the_reason_is_not_lost() {
        String id = changed();
        String address = "/desk/documents/" + id + "/ru";
        Document page = coordinator.reads(address);
        Response silent = coordinator.presses(page, "back", Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(silent.asString()).select(".summary").text()).isNotBlank();
        editor.get(text(id, "ru")).then().body("state.state", is("in_review"));

        Map<String, List<String>> reason = Map.of("comment", List.of("The age tells who it is."));
        Response stale =
                coordinator.presses(
                        page, "back", Map.of("_etag", List.of("9-9-9"), "comment", List.of("Why")));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.asString()).select("#back").val().strip()).isEqualTo("Why");

        coordinator.does(page, "back", reason);
        editor.get(text(id, "ru")).then().body("state.state", is("changes_requested"));
        editor.get(text(id, "ru") + "/comments")
                .then()
                .body("items.body", hasItem("The age tells who it is."));
    }

    @Test
    void whoever_approves_ticks_each_warning_and_no_tick_is_lost() {
        String id = changed();
        Document page = coordinator.reads("/desk/documents/" + id + "/ru");
        List<String> ticks = page.select("input[name=accept]").eachAttr("value");
        assertThat(ticks).singleElement().asString().contains(" age ");

        Response silent = coordinator.presses(page, "approve", Map.of());
        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(silent.asString()).select(".summary").text()).contains("how old");
        editor.get(text(id, "ru")).then().body("state.state", is("in_review"));

        Response stale =
                coordinator.presses(
                        page, "approve", Map.of("_etag", List.of("9-9-9"), "accept", ticks));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.asString()).select("input[name=accept]").hasAttr("checked"))
                .isTrue();

        coordinator.does(page, "approve", Map.of("accept", ticks));
        editor.get(text(id, "ru")).then().body("state.state", is("approved"));
        coordinating
                .get("/audit?document=" + id + "&action=warning.accept")
                .then()
                .body("items.fields", is(List.of(List.of("body.age"))));
    }

    @Test
    void the_overview_leads_to_the_page_that_shows_the_warnings() {
        String id = changed();
        Document page = coordinator.reads("/desk/documents/" + id);
        assertThat(page.select("button[value^=approveText]")).isEmpty();
        assertThat(page.select("a.button:contains(Approve)").eachAttr("href"))
                .containsExactly("/desk/documents/" + id + "/ru");
    }

    @Test
    void of_a_case_the_consent_stands_beside_the_text() {
        papers.update(); // there is a case with a consent then
        Document page = coordinator.reads(submittedUpdate(Invented.CASE_OF_ALERTS));
        assertThat(page.select("main .note").text())
                .contains("What may be told? initials", "In which languages? ");

        String bare = papers.emptyCase();
        String code = RandomId.of(6);
        given.facts(bare, Map.of("code", code));
        page = coordinator.reads(submittedUpdate(code));
        assertThat(page.select("main .warn").text()).contains("No consent is recorded");

        PageBrowser deputy = PageBrowser.of(staff.with(Role.DEPUTY));
        assertThat(deputy.reads(submittedUpdate(code)).select("main .note").text())
                .contains("You may not read the consent");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_chosen_from_a_list_stands_there_by_its_name(Language reader) {
        String id = papers.published();
        String key = "dialog";
        editor.savesFacts(id, Map.of("kind", "news", "section", key)).then().statusCode(200);
        editor.submits(facts(id));
        Document page =
                PageBrowser.signedIn(cookies, staff.with(Role.COORDINATOR).token(), reader.tag())
                        .reads("/desk/documents/" + id + "/facts");
        String name =
                editor.get("/vocabularies")
                        .path(
                                "items.find { it.vocabulary == 'sections' }.words.find { it.key == '%s' }.%s"
                                        .formatted(key, reader.tag()));
        assertThat(name).isNotNull().isNotEqualTo(key);
        assertThat(page.select("main ins").text()).contains(name).doesNotContain(key);
    }

    private String changed() {
        String id = papers.published();
        editor.savesText(id, "ru", with(id, AGED)).then().statusCode(200);
        editor.submits(text(id, "ru"));
        return id;
    }

    private void approved(String id, String body) {
        editor.savesText(id, "ru", with(id, body)).then().statusCode(200);
        editor.submits(text(id, "ru"));
        coordinating.approves(text(id, "ru"));
    }

    private Map<String, Object> with(String id, String body) {
        Map<String, Object> content = new HashMap<>(editor.get(text(id, "ru")).path("content"));
        content.put("body", body);
        return content;
    }

    private String submittedUpdate(String code) {
        String id = editor.creates("case-update");
        editor.savesFacts(
                        id,
                        Map.of(
                                "case",
                                code,
                                "happened",
                                Map.of("date", "2026-05", "precision", "month"),
                                "urgent",
                                false))
                .then()
                .statusCode(200);
        editor.savesText(
                        id,
                        "ru",
                        Map.of("title", "Заголовок", "summary", "Кратко.", "body", "Текст."))
                .then()
                .statusCode(200);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        return "/desk/documents/" + id + "/ru";
    }
}
