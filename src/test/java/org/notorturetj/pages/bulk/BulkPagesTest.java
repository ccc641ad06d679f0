package org.notorturetj.pages.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** Many documents at once, by ticks and forms: first what would change, then each by itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class BulkPagesTest {
    @Inject Staff staff;
    @Inject Papers papers;

    private Staff.Member member;
    private Colleague writing;
    private PageBrowser editor;

    @BeforeEach
    void arrive() {
        member = staff.with(Role.EDITOR);
        writing = new Colleague(member.token());
        editor = PageBrowser.of(member);
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void what_is_ticked_in_the_list_is_withdrawn_after_a_page_that_says_what_goes() {
        String first = papers.published();
        String second = papers.published();
        String draft = papers.draft();
        Document list = editor.reads("/desk/documents?sort=changed");
        assertThat(list.select("main .list input").eachAttr("value"))
                .contains(first, second, draft);
        editor.presses(
                list, "Withdraw several …", Map.of("document", List.of(first, second, draft)));
        Document asked = editor.page();
        WellFormed.require(editor, "en");
        assertThat(asked.select("input[name=text]").eachAttr("value"))
                .contains(first + " tg", first + " ru", second + " en")
                .noneMatch(it -> it.startsWith(draft));
        assertThat(asked.select("fieldset.wrong a").attr("href")).endsWith(draft);
        RestAssured.given().get("/v1/ru/articles/" + first).then().statusCode(200);

        editor.presses(
                asked,
                "withdraw",
                Map.of(
                        "text",
                        List.of(first + " ru", second + " tg", second + " ru", second + " en"),
                        "reason",
                        "safety",
                        "note",
                        "Somebody called."));
        assertThat(editor.status()).isEqualTo(200);
        WellFormed.require(editor, "en");
        assertThat(editor.page().select("main .list li")).hasSize(2);
        assertThat(editor.page().select("main .list").text())
                .contains("publication number")
                .doesNotContain("It stays as it is");
        writing.get("/documents/" + first)
                .then()
                .body("publishedLanguages", equalTo(List.of("tg", "en")));
        RestAssured.given().get("/v1/tg/articles/" + second).then().statusCode(410);
        writing.get("/documents/" + first + "/editions/ru/comments")
                .then()
                .body("items[0].body", equalTo("Somebody called."));
    }

    @Test
    void what_cannot_be_withdrawn_any_more_stays_and_is_named() {
        String gone = papers.published();
        String there = papers.published();
        Document asked = editor.reads("/desk/withdrawals?document=" + gone + "&document=" + there);
        writing.withdraws(gone, "tg", "ru", "en").then().statusCode(200);
        editor.presses(asked, "withdraw", Map.of());
        assertThat(editor.page().select("main .list li.wrong a").attr("href")).endsWith(gone);
        assertThat(editor.page().select("main .list li:not(.wrong) a").attr("href"))
                .endsWith(there);
        RestAssured.given().get("/v1/ru/articles/" + there).then().statusCode(410);
    }

    @Test
    void what_leads_to_a_document_is_told_before_it_goes() {
        String linked = papers.published();
        String linking = writing.creates("article");
        writing.savesFacts(linking, Invented.articleFacts("news"));
        Map<String, Object> words = new HashMap<>(Invented.articleText(linking, "Linking"));
        String slug = writing.get("/documents/" + linked + "/editions/ru").path("content.slug");
        words.put("body", "See [this](/ru/articles/" + slug + "), please.");
        publish(linking, words);
        Document asked = editor.reads("/desk/withdrawals?document=" + linked);
        assertThat(asked.select("fieldset a[href$=" + linking + "]").text()).isEqualTo("Linking");
        assertThat(asked.select("fieldset").text()).contains("Leads to it:");
    }

    @Test
    void nothing_that_is_ticked_is_said_on_the_same_page_with_the_note() {
        String id = papers.published();
        Document asked = editor.reads("/desk/withdrawals?document=" + id);
        editor.presses(asked, "withdraw", Map.of("text", List.of(), "note", "Kept."));
        assertThat(editor.status()).isEqualTo(409);
        assertThat(editor.value("note")).isEqualTo("Kept.");
        assertThat(editor.page().select("input[name=text]")).hasSize(3);
        RestAssured.given().get("/v1/ru/articles/" + id).then().statusCode(200);
    }

    @Test
    void another_topic_is_a_draft_of_the_facts_that_were_ticked() {
        String from = topic();
        String to = topic();
        String first = about(from);
        String second = about(from);
        Document asked = editor.reads("/desk/topicchanges");
        WellFormed.require(editor, "en");
        assertThat(asked.select("#from option").eachAttr("value")).contains(from, to);
        editor.presses(asked, "Show what would change", Map.of("from", from, "to", to));
        Document would = editor.page();
        WellFormed.require(editor, "en");
        assertThat(would.select("main .list input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(first, second);
        topicsOf(first, from);

        editor.presses(would, "change", Map.of("document", List.of(first)));
        assertThat(editor.page().select("main .list li")).hasSize(1);
        assertThat(editor.page().text()).contains("Changed. It is a draft");
        WellFormed.require(editor, "en");
        topicsOf(first, to);
        topicsOf(second, from);
    }

    @Test
    void a_colleagues_draft_stays_and_only_ticked_documents_are_looked_at() {
        String from = topic();
        String own = about(from);
        Colleague other = new Colleague(staff.with(Role.COORDINATOR).token());
        String theirs = other.creates("article");
        other.savesFacts(theirs, facts(from)).then().statusCode(200);
        String apart = about(from);
        Document list = editor.reads("/desk/documents?sort=changed");
        editor.presses(list, "Change a topic …", Map.of("document", List.of(own, theirs)));
        assertThat(editor.page().select("main").text()).contains("Documents that you ticked: 2");
        editor.presses(editor.page(), "Show what would change", Map.of("from", from));
        assertThat(editor.page().select("main .list a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/desk/documents/" + own + "/facts", "/desk/documents/" + theirs + "/facts")
                .noneMatch(it -> it.contains(apart));
        assertThat(editor.page().select("main .list li.wrong a").attr("href")).contains(theirs);
        assertThat(editor.page().select("main .list li.wrong input")).isEmpty();
    }

    @Test
    void words_are_replaced_after_a_list_of_their_places() {
        String word = "Word" + RandomId.of(8);
        String first = draft("In " + word + ", and " + word + ".");
        String second = draft("On " + word + ".");
        Document asked = editor.reads("/desk/replacements");
        WellFormed.require(editor, "en");
        editor.presses(asked, "look", Map.of("find", word, "replace", "Other", "language", "ru"));
        Document would = editor.page();
        WellFormed.require(editor, "en");
        assertThat(would.select("main .list > li")).hasSize(2);
        assertThat(would.select("main .list del").eachText()).containsOnly(word);
        assertThat(would.select("main .list ins").eachText()).containsOnly("Other");
        assertThat(would.select("main .list").text()).contains("Text:", "On " + word);
        bodyOf(first, "In " + word);

        String ticked = would.select("input[value^=" + first + "]").val();
        editor.presses(would, "replace", Map.of("draft", List.of(ticked)));
        assertThat(editor.page().select("main .list a").attr("href"))
                .isEqualTo("/desk/documents/" + first + "/ru");
        bodyOf(first, "In Other, and Other");
        bodyOf(second, "On " + word);
    }

    @Test
    void a_draft_that_changed_since_it_was_seen_stays() {
        String word = "Word" + RandomId.of(8);
        String id = draft("In " + word + ".");
        editor.presses(
                editor.reads("/desk/replacements"),
                "look",
                Map.of("find", word, "replace", "Other", "language", "ru"));
        Document would = editor.page();
        writing.savesText(id, "ru", text(id, "Again " + word + ".")).then().statusCode(200);
        editor.presses(would, "replace", Map.of());
        assertThat(editor.page().select("main .list li.wrong").text())
                .contains("It stays as it is");
        bodyOf(id, "Again " + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/withdrawals?document=junk",
                "/desk/withdrawals?document=%00",
                "/desk/withdrawals?document=0000000000000000",
                "/desk/topicchanges?from=No%20Key",
                "/desk/topicchanges?from=prisons&to=no-such-topic-here",
                "/desk/topicchanges?from=prisons&document=junk",
                "/desk/documents/junk/copy",
                "/desk/links?cursor=junk",
                "/desk/?group=junk",
                "/desk/?cursor=junk"
            })
    void junk_is_answered_by_a_page_that_says_so(String address) {
        editor.get(address);
        assertThat(editor.status()).as(address).isLessThan(500);
        assertThat(editor.page().select(".summary, .wrong").text()).as(address).isNotBlank();
        WellFormed.require(editor, "en");
    }

    @Test
    void junk_in_a_form_changes_nothing() {
        Document asked = editor.reads("/desk/replacements");
        editor.presses(asked, "look", Map.of("find", " ", "replace", "x", "language", "ru"));
        assertThat(editor.status()).isEqualTo(422);
        assertThat(editor.page().select(".summary").text()).isNotBlank();
        editor.presses(asked, "look", Map.of("find", "x", "language", "xx"));
        assertThat(editor.status()).isEqualTo(409);
        assertThat(editor.value("find")).isEqualTo("x");
    }

    @Test
    void who_may_not_is_offered_nothing() {
        PageBrowser translator = PageBrowser.of(staff.with(Role.TRANSLATOR));
        Document list = translator.reads("/desk/documents");
        assertThat(list.select("[formaction=/desk/topicchanges]")).isEmpty();
        assertThat(translator.get("/desk/topicchanges?from=prisons").status()).isEqualTo(403);
    }

    private void topicsOf(String id, String topic) {
        writing.get("/documents/" + id + "/facts")
                .then()
                .body("content.topics", equalTo(List.of(topic)));
    }

    private void bodyOf(String id, String beginning) {
        writing.get("/documents/" + id + "/editions/ru")
                .then()
                .body("content.body", startsWith(beginning));
    }

    private String topic() {
        String key = "topic-" + RandomId.of(8);
        writing.savesFacts(writing.creates("topic", key), Map.of("rank", 1)).then().statusCode(200);
        return key;
    }

    private String about(String topic) {
        String id = writing.creates("article");
        writing.savesFacts(id, facts(topic)).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> facts(String topic) {
        Map<String, Object> facts = new HashMap<>(Invented.articleFacts("news"));
        facts.put("topics", List.of(topic));
        return facts;
    }

    private String draft(String body) {
        String id = writing.creates("article");
        writing.savesText(id, "ru", text(id, body)).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> text(String id, String body) {
        Map<String, Object> text = new HashMap<>(Invented.articleText(id, "Title"));
        text.put("body", body);
        return text;
    }

    private void publish(String id, Map<String, Object> words) {
        Colleague coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        writing.savesText(id, "ru", words).then().statusCode(200);
        for (String part : List.of(Colleague.facts(id), Colleague.text(id, "ru"))) {
            writing.submits(part);
            coordinator.approves(part);
        }
        writing.publishes(id, "ru").then().statusCode(200);
        papers.willBePublished(id);
    }
}
