package org.notorturetj.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

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
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/** An article goes from nothing to the readers and away again, by forms alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DocumentPagesTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;

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
    void an_article_goes_from_nothing_to_the_readers_and_away_again() {
        String id = begun();
        Colleague writing = new Colleague(member.token());
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        writing.savesText(id, "ru", Invented.articleText(id, "Суд")).then().statusCode(200);
        String overview = "/desk/documents/" + id;

        Document page = editor.does(editor.reads(overview), "submitFacts ");
        page = editor.does(page, "submitText ");
        assertThat(page.select(".done").text()).contains("The text waits for review");
        page = coordinator.reads(overview);
        assertThat(page.select("a.button:contains(Approve)").eachAttr("href"))
                .as("where each can be read")
                .containsExactly(overview + "/facts", overview + "/ru");
        coordinator.does(coordinator.reads(overview + "/facts"), "approve");
        coordinator.does(coordinator.reads(overview + "/ru"), "approve");
        page = coordinator.reads(overview);
        assertThat(page.select("h2 .state").eachText()).containsOnly("approved");
        page = editor.does(editor.reads(overview + "/publish"), "Publish");
        assertThat(page.select(".done").text()).contains("publication number");
        assertThat(page.select("h2 .state").eachText()).containsOnly("published");
        assertThat(page.select("a:contains(As readers see)").attr("href"))
                .contains("/read/ru/articles/" + id);

        page = editor.does(editor.reads(overview + "/remove?ask=withdraw"), "withdraw");
        assertThat(page.select("h2 .state").eachText()).contains("withdrawn");
    }

    @Test
    void a_text_before_its_facts_leads_to_them() {
        String id = begun();
        String overview = "/desk/documents/" + id;
        Document text = editor.reads(overview + "/ru");
        editor.presses(
                text,
                "submit",
                Map.of("c/title", "Суд", "c/summary", "Кратко.", "c/body", "Текст."));
        assertThat(editor.page().select(".summary a").eachAttr("href"))
                .containsExactly(overview + "/facts");
        assertThat(editor.page().select("[name=c/title]").val()).isEqualTo("Суд");
    }

    @Test
    void what_is_handed_in_leads_to_what_comes_next() {
        String overview = "/desk/documents/" + begun();
        Document facts = editor.reads(overview + "/facts");
        Document done =
                editor.does(facts, "submit", Map.of("c/kind", "news", "c/section", "activities"));
        assertThat(done.select(".done a").eachAttr("href")).containsExactly(overview);
    }

    @Test
    void whoever_publishes_reads_which_pictures_go_along_and_which_is_in_the_way() {
        Colleague writing = new Colleague(member.token());
        String draft = writing.creates("media");
        writing.savesFacts(draft, MediaDocuments.facts(media.picture())).then().statusCode(200);
        String table = media.approvedPicture();
        String publish = "/desk/documents/" + approvedArticle(table, draft) + "/publish";
        Document page = editor.reads(publish);
        assertThat(page.select("li:has(a[href$=" + table + "])").text())
                .isEqualTo("Round table – goes out with it");
        assertThat(page.select("li:has(a[href$=" + draft + "]) .error").text())
                .contains("will be refused");
        assertThat(page.select("main button[disabled]").text()).isEqualTo("Publish");

        publish = "/desk/documents/" + approvedArticle(table) + "/publish";
        editor.does(editor.reads(publish), "Publish");
        page = editor.reads(publish);
        assertThat(page.select("li:has(a[href$=" + table + "])").text())
                .isEqualTo("Round table – readers have it already");
        assertThat(editor.reads("/desk/documents/" + papers.approved() + "/publish").text())
                .doesNotContain("Pictures and files with it");
    }

    private String approvedArticle(String... pictures) {
        Map<String, Object> facts = new HashMap<>(Invented.articleFacts("news"));
        facts.put("image", pictures[0]);
        facts.put("gallery", List.of(pictures));
        String slug = "with-pictures-" + RandomId.ofDocument();
        return papers.willBePublished(
                newsroom.approved("article", facts, Map.of(Language.RU, Newsroom.text(slug))));
    }

    @Test
    void who_typed_a_title_where_a_case_is_chosen_is_told_what_to_do_in_that_field() {
        String id = new Colleague(member.token()).creates("case-update");
        Document facts = editor.reads("/desk/documents/" + id + "/facts");
        Response refused = editor.presses(facts, "submit", Map.of("c/case", "The trial in May"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = editor.page();
        assertThat(again.select("[name=c/case]").val()).isEqualTo("The trial in May");
        assertThat(again.select(".field:has([name=c/case]) .error").text())
                .contains("choose it from the list (title · code)");
        assertThat(again.select(".summary").text()).contains("choose it from the list");
    }

    @Test
    void the_title_of_the_only_case_that_has_it_is_enough_in_that_field() {
        Colleague writing = new Colleague(member.token());
        String title = "The trial of " + RandomId.ofDocument();
        String code = aCase(writing, title);
        String id = writing.creates("case-update");
        Document facts = editor.reads("/desk/documents/" + id + "/facts");
        editor.does(facts, "save", Map.of("c/case", " " + title.toUpperCase(Locale.ROOT) + " "));
        writing.get("/documents/" + id + "/facts").then().body("content.case", is(code));

        aCase(writing, title);
        facts = editor.reads("/desk/documents/" + id + "/facts");
        editor.does(facts, "save", Map.of("c/case", title));
        writing.get("/documents/" + id + "/facts").then().body("content.case", is(title));
    }

    /** Nothing in it may say whose it is, and nobody needs to think of one. */
    @Test
    void a_new_case_begins_with_a_code_of_its_own() {
        String id = new Colleague(member.token()).creates("case");
        String page = "/desk/documents/" + id + "/facts";
        String first = editor.reads(page).select("[name=c/code]").val();
        assertThat(first).matches("[0-9a-hjkmnp-tv-z]{6}");
        assertThat(editor.reads(page).select("[name=c/code]").val()).isNotEqualTo(first);

        editor.does(editor.reads(page), "save", Map.of("c/code", first));

        assertThat(editor.reads(page).select("[name=c/code]").val()).isEqualTo(first);
    }

    /** Everything is ready at once more often than not. */
    @Test
    void facts_and_texts_are_handed_in_and_approved_in_one_step_each() {
        String id = begun();
        Colleague writing = new Colleague(member.token());
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        String overview = "/desk/documents/" + id;
        assertThat(editor.reads(overview).select("button[value=submitAll]"))
                .as("nothing else is there")
                .isEmpty();
        writing.savesText(id, "ru", Invented.articleText(id, "Суд")).then().statusCode(200);

        Document page = editor.does(editor.reads(overview), "submitAll");

        assertThat(page.select(".done").text()).isEqualTo("Facts and texts wait for review.");
        assertThat(page.select("h2 .state").eachText()).containsOnly("in review");
        Document review = coordinator.reads(overview + "/ru");
        assertThat(review.select("#with-facts")).hasSize(1);
        coordinator.does(
                review, "approve", Map.of("with-facts", review.select("#with-facts").val()));
        page = coordinator.reads(overview);
        assertThat(page.select("h2 .state").eachText()).containsOnly("approved");
    }

    @Test
    void a_text_is_approved_by_itself_where_nobody_ticks_the_facts() {
        String id = papers.inReview();
        String overview = "/desk/documents/" + id;
        coordinator.does(coordinator.reads(overview + "/ru"), "approve");
        assertThat(coordinator.reads(overview).select("h2 .state").eachText())
                .containsExactly("in review", "in review", "approved", "in review");
    }

    /** What was changed after the page was opened is not handed in unseen. */
    @Test
    void all_or_nothing_is_handed_in_as_it_was_seen() {
        String id = begun();
        Colleague writing = new Colleague(member.token());
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        writing.savesText(id, "ru", Invented.articleText(id, "Суд")).then().statusCode(200);
        String overview = "/desk/documents/" + id;
        Document seen = editor.reads(overview);
        writing.savesText(id, "ru", Invented.articleText(id, "Other")).then().statusCode(200);

        assertThat(editor.presses(seen, "submitAll", Map.of()).statusCode()).isEqualTo(412);

        assertThat(editor.page().select("h2 .state").eachText()).containsOnly("draft");
    }

    /** Who handed something in learns who can go on with it, or that nobody can. */
    @Test
    void what_waits_names_who_may_approve_it() {
        staff.dismissEverybody();
        Staff.Member alone = staff.with(Role.EDITOR);
        PageBrowser browser = PageBrowser.of(alone);
        Colleague writing = new Colleague(alone.token());
        String id = writing.creates("article");
        String overview = "/desk/documents/" + id;
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        assertThat(browser.reads(overview).select("p.warn, p.note")).isEmpty();

        writing.submits(Colleague.facts(id));

        assertThat(browser.reads(overview).select("p.warn").text())
                .startsWith("Nobody at this desk may approve it");
        Staff.Member other = staff.with(Role.COORDINATOR);
        Desk.as(other).put("account/profile", Map.of("displayName", "Invented Colleague"));
        assertThat(browser.reads(overview).select("p.note").text())
                .endsWith("These may give it: Invented Colleague");
    }

    private static String aCase(Colleague writing, String title) {
        String id = writing.creates("case");
        String code = RandomId.of(6);
        writing.savesFacts(id, Map.of("code", code)).then().statusCode(200);
        writing.savesText(id, "en", Map.of("title", title)).then().statusCode(200);
        return code;
    }

    @Test
    void a_step_that_is_not_possible_yet_names_what_is_missing() {
        String id = new Colleague(member.token()).creates("article");
        editor.does(
                editor.reads("/desk/documents/" + id + "/ru"),
                "save",
                Map.of("c/summary", "Only a summary."));
        editor.does(editor.reads("/desk/documents/" + id + "/facts"), "save");
        assertThat(editor.reads("/desk/documents/" + id).text())
                .contains("Title: ", "End of the address");
    }

    @Test
    void who_writes_is_not_told_that_somebody_does() {
        Colleague writing = new Colleague(member.token());
        String id = writing.creates("case-update");
        editor.reads("/desk/documents/" + id + "/facts");
        Staff.Member other = staff.with(Role.EDITOR);
        assertThat(PageBrowser.of(other).reads("/desk/documents/" + id).text())
                .contains("Is writing just now");
        assertThat(editor.reads("/desk/documents/" + id).text())
                .doesNotContain("Is writing just now");
    }

    @Test
    void the_same_form_begins_a_document_once() {
        Document page = editor.reads("/desk/new?type=article");
        Map<String, List<String>> chosen = Map.of("language", List.of("ru"));
        Response first = editor.presses(page, "Begin", chosen);
        Response second = editor.presses(page, "Begin", chosen);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void what_is_refused_is_said_on_the_same_page_with_what_was_chosen() {
        Response refused =
                editor.presses(
                        editor.reads("/desk/new?type=topic"),
                        "Begin",
                        Map.of("language", List.of("tg"), "key", List.of("Not A Key")));
        Document page = editor.page();
        assertThat(refused.statusCode()).as(refused.asString()).isBetween(400, 499);
        assertThat(page.select(".summary").text()).isNotBlank();
        assertThat(page.select("#key").val()).isEqualTo("Not A Key");
        assertThat(page.select("input[name=type][checked]").val()).isEqualTo("topic");
        assertThat(page.select("input[name=language][checked]").val()).isEqualTo("tg");
        WellFormed.require(editor, "en");
    }

    /** Browsers send every field, empty ones included. */
    @Test
    void the_form_above_a_list_is_sent_as_browsers_send_it() {
        PageBrowser reader = PageBrowser.of(staff.with(Role.ADMINISTRATOR));
        String list = "/desk/audit";
        reader.reads(list);
        String sent = FilledForm.address(list, FilledForm.fields(reader.form(list), Map.of()));
        assertThat(sent).contains("=&");
        reader.reads(sent);
        WellFormed.require(reader, "en");
    }

    @Test
    void what_is_looked_for_stands_in_no_address_that_a_browser_keeps() {
        papers.draft();
        editor.reads("/desk/documents");
        editor.press("/desk/documents", "", Map.of("q", "Firuz", "sort", "newest"));
        String address = editor.response().header("Location");
        assertThat(address).contains("sort=newest").contains("q=").doesNotContain("Firuz");
        Document page = editor.reads(address);
        WellFormed.require(editor, "en");
        assertThat(page.select("#q").val()).isEqualTo("Firuz");
        assertThat(page.select("a[href*=q=]").eachAttr("href"))
                .isNotEmpty()
                .noneMatch(link -> link.contains("Firuz"));
    }

    @Test
    void filters_survive_the_next_page_and_an_empty_list_says_what_to_do() {
        Colleague writing = new Colleague(member.token());
        for (int made = 0; made < 21; made++) {
            writing.savesFacts(writing.creates("article"), Invented.articleFacts("news"))
                    .then()
                    .statusCode(200);
        }
        Document page = editor.reads("/desk/documents?mine=true&type=article&sort=newest");
        String next = page.select("a:contains(Next page)").attr("href");
        assertThat(next).contains("mine=true").contains("type=article").contains("sort=newest");
        assertThat(editor.reads(next).select("main .list li")).hasSize(1);
        assertThat(editor.reads(next).select("#mine").hasAttr("checked")).isTrue();
        assertThat(page.select(".tabs li").first().text()).isEqualTo("all 21");
        assertThat(editor.reads("/desk/documents?mine=true&type=guide").text())
                .contains("Nothing fits all of that");
    }

    @Test
    void a_draft_is_deleted_after_a_question_and_a_preview_is_shown_once() {
        String id = begun();
        Colleague writing = new Colleague(member.token());
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        writing.savesText(id, "ru", Invented.articleText(id, "Суд")).then().statusCode(200);
        String overview = "/desk/documents/" + id;

        editor.presses(editor.reads(overview), "makePreview ru", Map.of());
        assertThat(editor.page().select(".done a").attr("href")).contains("/desk/v1/previews/");
        Document page = editor.does(editor.reads(overview), "revokePreview ");
        assertThat(page.select("button[value^=revokePreview]")).isEmpty();

        editor.does(editor.reads(overview + "/remove?ask=delete"), "delete");
        assertThat(editor.get(overview).status()).isEqualTo(404);
    }

    @Test
    void who_may_not_is_shown_no_button_and_told_why() {
        String id = papers.draft();
        PageBrowser lawyer = PageBrowser.of(staff.with(Role.LAWYER));
        Document page = lawyer.reads("/desk/documents/" + id);
        assertThat(page.select("button[value^=submitText]")).isEmpty();
        assertThat(page.select("details button[disabled]").eachText())
                .contains("Hand in for checking");
        assertThat(lawyer.reads("/desk/documents").select("nav a").eachText())
                .doesNotContain("New document");
        Response refused =
                lawyer.presses(
                        lawyer.reads("/desk/new?type=article"),
                        "Begin",
                        Map.of("language", List.of("ru")));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private String begun() {
        Response begun =
                editor.presses(
                        editor.reads("/desk/new?type=article"),
                        "Begin",
                        Map.of("language", List.of("ru")));
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        String[] address = begun.header("Location").split("/", -1);
        assertThat(address[4]).isEqualTo("ru");
        return address[3];
    }
}
