package org.notorturetj.pages.oversight;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What was done, by the page: nobody types an id or the name of an act. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditPagesTest {
    @Inject Staff staff;

    private Staff.Member editor;
    private PageBrowser browser;
    private String document;

    @BeforeEach
    void begin_a_document() {
        editor = staff.with(Role.EDITOR);
        browser = PageBrowser.of(staff.with(Role.COORDINATOR));
        document = new Colleague(editor.token()).creates("article");
    }

    @Test
    void a_colleague_and_an_act_are_chosen_by_their_names() {
        Document page = browser.opens("/desk/audit");
        assertThat(page.select("#actor option[value=" + editor.id() + "]").text()).isNotEmpty();
        assertThat(page.select("#actor option[value=server]").text()).isEqualTo("the server");
        assertThat(page.select("#action option[value=document.create]").text())
                .isEqualTo("Document begun");
        assertThat(page.select("#action option").eachText()).doesNotContain("the server");

        Document found =
                browser.opens("/desk/audit?actor=" + editor.id() + "&action=document.create");

        assertThat(found.select("option[selected]").eachAttr("value"))
                .isEqualTo(List.of(editor.id(), "document.create"));
        assertThat(found.select("ul.list li")).hasSize(1);
        assertThat(found.select("ul.list li strong + a").attr("href"))
                .isEqualTo("/desk/documents/" + document);
    }

    @Test
    void a_document_stands_there_by_its_title_until_it_is_erased() {
        Colleague writing = new Colleague(editor.token());
        writing.savesText(document, "ru", Invented.articleText(document, "Решение суда"));
        String query = "/desk/audit?document=" + document;
        Document found = browser.opens(query);
        assertThat(found.select("ul.list li a[href=/desk/documents/" + document + "]").eachText())
                .hasSize(2)
                .containsOnly("Решение суда");

        String erasure =
                writing.post(
                                "/documents/" + document + "/redaction",
                                Map.of("languages", List.of("ru")))
                        .path("proposal");
        new Colleague(staff.with(Role.COORDINATOR).token())
                .post("/proposals/" + erasure + "/approval")
                .then()
                .statusCode(200);
        Document after = browser.opens(query);
        assertThat(after.text()).doesNotContain("Решение суда");
        assertThat(after.select("ul.list li a[href=/desk/documents/" + document + "]").eachText())
                .doesNotContain("Решение суда")
                .isNotEmpty();
    }

    @Test
    void an_account_stands_there_by_its_name_and_leads_only_those_who_may_see_it() {
        String act = "/desk/audit?action=account.profile&actor=" + editor.id();
        Desk.as(editor).put("account/profile", Map.of("displayName", "Amina of the audit"));
        assertThat(browser.opens(act).select("ul.list li").text()).contains("Amina of the audit");
        assertThat(browser.page().select("ul.list li a[href^=/desk/accounts/]")).isEmpty();
    }

    @Test
    void what_is_not_in_the_lists_is_refused_in_words_beside_its_field() {
        browser.opens("/desk/audit?actor=nobody&action=NO");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#actor-error").text())
                .isEqualTo("Choose one from the list.");
    }
}
