package org.notorturetj.pages.work;

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
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Documents are begun with what others say, and templates are made and used, by forms alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CopyPagesTest {
    @Inject Staff staff;

    private Colleague writing;
    private PageBrowser editor;
    private String original;

    @BeforeEach
    void write() {
        Staff.Member member = staff.with(Role.EDITOR);
        writing = new Colleague(member.token());
        editor = PageBrowser.of(member);
        original = writing.creates("article");
        writing.savesFacts(original, Invented.articleFacts("news")).then().statusCode(200);
        for (String language : List.of("ru", "tg")) {
            writing.savesText(original, language, Invented.articleText(original, "Original"))
                    .then()
                    .statusCode(200);
        }
    }

    @AfterEach
    void tidy_up() {
        staff.clearDelays();
    }

    private Document asked() {
        String link =
                editor.reads("/desk/documents/" + original)
                        .select("main a:contains(Make a copy)")
                        .attr("href");
        Document page = editor.reads(link);
        WellFormed.require(editor, "en");
        return page;
    }

    @Test
    void a_copy_has_the_texts_that_were_ticked() {
        Document copy = editor.does(asked(), "Make a copy", Map.of("language", List.of("ru")));
        assertThat(copy.select(".done").text()).contains("This is the copy");
        String id = id(copy);
        assertThat(id).isNotEqualTo(original);
        writing.get("/documents/" + id)
                .then()
                .body("texts.language", equalTo(List.of("ru")))
                .body("template", equalTo(false))
                .body("facts.state", equalTo("draft"));
        assertThat(copy.select("h1").text()).isEqualTo("Original");
    }

    @Test
    void the_same_form_makes_one_copy() {
        Document page = asked();
        Response first = editor.presses(page, "Make a copy", Map.of());
        Response second = editor.presses(page, "Make a copy", Map.of());
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void a_template_is_made_of_a_document_and_a_new_one_begun_with_it() {
        Document template = editor.does(asked(), "Make a copy", Map.of("template", "true"));
        String id = id(template);
        assertThat(template.select("main").text()).contains("template");
        assertThat(template.select("button[value^=submit]")).isEmpty();
        editor.reads("/desk/documents?template=true&mine=true");
        assertThat(editor.page().select("main .list input").eachAttr("value")).containsExactly(id);
        assertThat(editor.page().select("main .list").text()).contains("template");

        Document offered = editor.reads("/desk/new");
        WellFormed.require(editor, "en");
        String begin = offered.select("main .list a[href*=" + id + "]").attr("href");
        Document begun = editor.does(editor.reads(begin), "Make a copy");
        writing.get("/documents/" + id(begun))
                .then()
                .body("template", equalTo(false))
                .body("texts.language", equalTo(List.of("tg", "ru")));
    }

    @Test
    void an_empty_template_is_begun_on_the_page_for_new_documents() {
        Response begun =
                editor.presses(
                        editor.reads("/desk/new?type=article"),
                        "Begin",
                        Map.of("language", "ru", "template", "true"));
        assertThat(begun.statusCode()).isEqualTo(303);
        writing.get("/documents/" + begun.header("Location").split("/", -1)[3])
                .then()
                .body("template", equalTo(true));
    }

    @Test
    void who_may_not_begin_documents_is_offered_no_copy() {
        PageBrowser lawyer = PageBrowser.of(staff.with(Role.LAWYER));
        assertThat(
                        lawyer.reads("/desk/documents/" + original)
                                .select("main a:contains(Make a copy)"))
                .isEmpty();
        Document page = lawyer.reads("/desk/documents/" + original + "/copy");
        assertThat(lawyer.presses(page, "Make a copy", Map.of()).statusCode()).isEqualTo(403);
    }

    private static String id(Document overview) {
        return overview.select("main form").attr("action").replaceFirst(".*/", "");
    }
}
