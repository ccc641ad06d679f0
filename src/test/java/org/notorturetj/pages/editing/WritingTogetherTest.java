package org.notorturetj.pages.editing;

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
import org.notorturetj.access.Role;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Without scripts: who else writes, what was saved before, what a source has come to say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WritingTogetherTest {
    @Inject Staff staff;
    @Inject Papers papers;

    private Staff.Member member;
    private Colleague editor;
    private PageBrowser browser;
    private String id;
    private String address;

    @BeforeEach
    void write() {
        member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        id = editor.creates("article");
        named(editor, "First " + id);
        saves("ru", "Суд решил", "Первый абзац.\n\nВторой абзац.");
        browser = PageBrowser.of(member);
        address = "/desk/documents/" + id + "/ru";
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
    }

    private static void named(Colleague colleague, String name) {
        colleague
                .put("/account/profile", Map.of("displayName", name, "language", "en"))
                .then()
                .statusCode(204);
    }

    private void saves(String language, String title, String body) {
        editor.savesText(id, language, Map.of("title", title, "summary", "Одно.", "body", body))
                .then()
                .statusCode(200);
    }

    @Test
    void who_writes_the_same_part_is_named_on_the_page() {
        Staff.Member other = staff.with(Role.EDITOR);
        named(new Colleague(other.token()), "Second " + id);
        assertThat(browser.reads(address).select("[data-others]").text()).isEmpty();
        PageBrowser second = PageBrowser.of(other);
        assertThat(second.reads(address).select("[data-others]").text()).contains("First " + id);
        assertThat(browser.reads(address).select("[data-others]").text()).contains("Second " + id);
        assertThat(second.reads("/desk/documents/" + id + "/tg").select("[data-others]").text())
                .as("of another part")
                .isEmpty();
    }

    @Test
    void an_earlier_text_is_compared_and_comes_back_as_a_new_save() {
        saves("ru", "Суд решил", "Первый абзац.\n\nТретий абзац.");
        Document history = browser.reads(address + "/history");
        assertThat(history.select("main .list a")).hasSize(2);
        Document earlier = browser.reads(history.select("main .list a").last().attr("href"));
        assertThat(earlier.select("main del").text()).isEqualTo("[removed: Второй]");
        assertThat(earlier.select("main ins").text()).isEqualTo("[added: Третий]");

        Document back = browser.does(earlier, "Save this version again");
        assertThat(back.select(".done").text()).isNotBlank();
        assertThat(browser.value("c/body")).isEqualTo("Первый абзац.\n\nВторой абзац.");
        assertThat(browser.reads(address + "/history").select("main .list a")).hasSize(3);
    }

    @Test
    void a_long_history_is_read_page_by_page_to_its_first_save() {
        for (int save = 2; save <= PageRequest.DEFAULT_LIMIT + 1; save++) {
            saves("ru", "Суд решил", "Абзац " + save + ".");
        }
        Document newest = browser.reads(address + "/history");
        assertThat(newest.select("main .list a")).hasSize(PageRequest.DEFAULT_LIMIT);
        Document oldest = browser.reads(newest.select("a[rel=next]").attr("href"));
        assertThat(oldest.select("main .list a").eachText()).containsExactly("Version 1.1");
        assertThat(oldest.select("a[rel=next]")).isEmpty();
        WellFormed.require(browser, "en");
    }

    @Test
    void an_earlier_text_does_not_come_back_over_what_a_colleague_saved_meanwhile() {
        saves("ru", "Суд решил", "Второе.");
        Document history = browser.reads(address + "/history");
        Document earlier = browser.reads(history.select("main .list a").last().attr("href"));
        saves("ru", "Суд решил", "Третье.");
        assertThat(browser.presses(earlier, "Save this version again", Map.of()).statusCode())
                .isEqualTo(412);
        browser.reads(address);
        assertThat(browser.value("c/body")).isEqualTo("Третье.");
    }

    @Test
    void a_translation_stands_beside_its_source_and_what_changed_in_it_since() {
        String translation = "/desk/documents/" + id + "/tg";
        browser.reads(translation + "?from=ru");
        assertThat(browser.page().select(".field:has([name=c/body]) .source").text())
                .contains("Второй абзац.");
        browser.press(
                translation,
                "save",
                Map.of("c/title", "Суд ҳал кард", "c/summary", "Як.", "c/body", "Сархати якум."));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.reads(translation).select("main del, main ins")).isEmpty();

        saves("ru", "Суд решил", "Первый абзац.\n\nТретий абзац.");
        Document behind = browser.reads(translation);
        assertThat(behind.select("main del").text()).isEqualTo("[removed: Второй]");
        assertThat(behind.select("main ins").text()).isEqualTo("[added: Третий]");
        assertThat(behind.select("main details[open] summary").text()).contains("Russian");
        assertThat(behind.select(".field:has([name=c/body]) .source").text())
                .contains("Третий абзац.");

        browser.press(translation, "save", Map.of("c/body", "Сархати якум ва сеюм."));
        assertThat(browser.reads(translation).select("main del, main ins"))
                .as("once it was translated anew")
                .isEmpty();
    }

    @Test
    void a_document_to_link_to_is_found_by_its_title_and_nothing_typed_is_lost() {
        String published = papers.published();
        String title = new Colleague(member.token()).get("/documents/" + published).path("title");
        browser.reads(address);
        browser.press(address, "find", Map.of("_find", title, "c/body", "Ещё не сохранено."));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.value("c/body")).isEqualTo("Ещё не сохранено.");
        Document page = browser.page();
        assertThat(page.select("#find[open] [data-found] input").eachAttr("value"))
                .anyMatch(it -> it.matches("\\[" + title + "]\\(http.*/ru/articles/.*\\)"));
        browser.press(address, "find", Map.of("_find", "такого заголовка нет нигде"));
        assertThat(browser.page().select("#find [role=status]").text()).isNotBlank();
        WellFormed.require(browser, "en");
        assertThat(browser.value("c/body")).isEqualTo("Ещё не сохранено.");
    }

    @Test
    void what_is_not_published_yet_leads_readers_nowhere() {
        String draft = new Colleague(member.token()).creates("article");
        editor.savesText(draft, "ru", Invented.articleText(draft, "Черновик " + draft));
        browser.reads(address);
        Document page = browser.press(address, "find", Map.of("_find", draft)).page();
        assertThat(page.select("[data-found] label").text()).contains("Черновик");
        assertThat(page.select("[data-found] input[readonly]")).isEmpty();
    }

    @Test
    void in_facts_what_was_found_fills_the_field_of_the_document() {
        saves("ru", "Решение " + id, "Текст.");
        String event = editor.creates("event");
        String facts = "/desk/documents/" + event + "/facts";
        browser.reads(facts);
        Document page = browser.press(facts, "find", Map.of("_find", id)).page();
        String found = page.select("[data-found] input[readonly]").attr("value");
        assertThat(found).isEqualTo("Решение " + id + " · " + id);
        browser.press(facts, "save", Map.of("c/articles/0", found));
        assertThat(browser.status()).as(browser.page().text()).isEqualTo(303);
        assertThat(editor.get("/documents/" + event + "/facts").<Object>path("content.articles[0]"))
                .isEqualTo(id);
    }

    @Test
    @WithSettings("notorturetj.limits.rates.reads=4 in 10m")
    void a_page_of_the_editor_is_counted_as_one_request() {
        // two were made before: the text was read to be saved, and the first page
        for (int page = 0; page < 2; page++) {
            assertThat(browser.get(address).status()).isEqualTo(200);
            for (String file : List.of("/desk/desk.css", "/desk/desk.js")) {
                assertThat(browser.request().header("Accept", "*/*").get(file).statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(browser.get(address).status()).isEqualTo(429);
    }
}
