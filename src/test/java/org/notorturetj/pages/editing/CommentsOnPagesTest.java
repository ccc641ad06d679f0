package org.notorturetj.pages.editing;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Colleagues speak of words in a text on its page, without losing what is typed in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CommentsOnPagesTest {
    @Inject Staff staff;

    private Staff.Member lawyer;
    private PageBrowser browser;
    private String address;

    @BeforeEach
    void write() {
        Staff.Member member = staff.with(Role.EDITOR);
        lawyer = staff.with(Role.LAWYER);
        Colleague editor = new Colleague(member.token());
        String id = editor.creates("article");
        editor.savesText(id, "ru", Invented.articleText(id, "Решение суда")).then().statusCode(200);
        address = "/desk/documents/" + id + "/ru";
        browser = PageBrowser.of(member);
        browser.reads(address);
    }

    private Document says(Map<String, Object> comment) {
        return browser.press(address, "comment", comment).page();
    }

    @Test
    void a_comment_stands_beside_its_words_until_it_is_resolved() {
        Document page =
                says(
                        Map.of(
                                "comment",
                                "Какой суд?",
                                "comment-member",
                                "/title",
                                "comment-quote",
                                "суда",
                                "comment-mentions",
                                List.of(lawyer.id())));
        assertThat(page.select(".done").text()).isNotBlank();
        assertThat(page.select(".field:has(#f-c-title) .note mark").text()).isEqualTo("суда");
        assertThat(page.select("#comments li mark").text()).isEqualTo("суда");
        assertThat(page.select("#comment-body").text()).isEmpty();
        WellFormed.require(browser, "en");

        PageBrowser asked = PageBrowser.of(lawyer);
        String mentions = "/desk/?group=mention";
        assertThat(asked.reads(mentions).select("main").text()).contains("Какой суд?");
        Document seen = asked.reads(address);
        WellFormed.require(asked, "en");
        assertThat(seen.select("#f-c-title ~ .note mark").text()).isEqualTo("суда");
        asked.does(seen, "resolve:" + comment(seen));
        assertThat(asked.page().select("#comments details li").text()).contains("Какой суд?");
        assertThat(asked.page().select(".note mark")).isEmpty();
        assertThat(asked.reads(mentions).select("main").text()).doesNotContain("Какой суд?");
    }

    private static String comment(Document page) {
        return page.select("#comments li").first().id().substring("comment-".length());
    }

    @Test
    void what_is_typed_in_the_text_stays_while_a_comment_is_made_and_resolved() {
        Document page = says(Map.of("c/body", "Ещё не сохранено.", "comment", "Позже."));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.value("c/body")).isEqualTo("Ещё не сохранено.");
        assertThat(page.select("form[data-typed]")).hasSize(1);
        browser.press(address, "resolve:" + comment(page), Map.of());
        assertThat(browser.value("c/body")).isEqualTo("Ещё не сохранено.");
        browser.press(address, "save", Map.of());
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_comment_that_is_not_said_yet_stays_while_the_text_is_saved() {
        browser.press(address, "save", Map.of("c/title", "Другое", "comment", "Ещё пишу"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select(".done").text()).isNotBlank();
        assertThat(browser.value("comment")).isEqualTo("Ещё пишу");
        assertThat(browser.page().select("form[data-typed]")).isEmpty();
        browser.press(address, "save", Map.of("c/title", "Третье", "comment", ""));
        assertThat(browser.status()).as("with the etag of the save before").isEqualTo(303);
    }

    @Test
    void words_that_are_not_there_are_refused_at_their_field_and_all_stays() {
        Document page =
                says(
                        Map.of(
                                "comment",
                                "Какой?",
                                "comment-member",
                                "/title",
                                "comment-quote",
                                "прокурора",
                                "c/body",
                                "Ещё не сохранено."));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select(".summary a[href=#comment-quote]")).hasSize(1);
        WellFormed.require(browser, "en");
        assertThat(page.select("#comments details[open] #comment-quote").val())
                .isEqualTo("прокурора");
        assertThat(browser.value("comment")).isEqualTo("Какой?");
        assertThat(browser.value("c/body")).isEqualTo("Ещё не сохранено.");
        assertThat(page.select(".field:has(#f-c-body) .error")).isEmpty();
    }

    @Test
    void a_quote_whose_words_are_gone_says_so() {
        says(Map.of("comment", "Чей?", "comment-member", "/title", "comment-quote", "суда"));
        browser.press(address, "save", Map.of("c/title", "Решение", "comment", ""));
        Document page = browser.reads(address);
        assertThat(page.select("#comments li").text())
                .contains("суда")
                .contains("these words are not there any more");
    }
}
