package org.notorturetj.pages.oversight;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who did what, by the page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditPagesTest {
    @Inject Staff staff;

    private Staff.Member coordinator;
    private PageBrowser browser;

    @BeforeEach
    void signIn() {
        staff.clearDelays();
        coordinator = staff.with(Role.COORDINATOR);
        browser = PageBrowser.of(coordinator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void it_is_read_in_each_language(String language) {
        Desk.as(coordinator).put("account/profile", Map.of("language", language));
        browser.opens("/desk/audit");
        assertThat(browser.status()).isEqualTo(200);
        WellFormed.require(browser, language);
        browser.opens("/desk/audit?actor=Amina");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().getElementById("actor").val()).isEqualTo("Amina");
        assertThat(browser.page().select("#actor-error").text()).doesNotContain("[0-9");
        WellFormed.require(browser, language);
    }

    @Test
    void it_names_people_as_they_chose_and_leads_to_what_they_did() {
        String name = "Hamkor " + coordinator.login();
        Desk.as(coordinator).put("account/profile", Map.of("language", "en", "displayName", name));
        String id = new Colleague(coordinator.token()).creates("article");

        Document page = browser.opens("/desk/audit?document=" + id);

        assertThat(page.select("main .list > li")).hasSize(1);
        assertThat(page.select("main .list").text()).contains("Document begun", name);
        assertThat(page.select("main .list a").eachAttr("href"))
                .contains("/desk/documents/" + id, "?actor=" + coordinator.id());
        assertThat(browser.opens("/desk/audit?document=" + id + "&action=edition.save").text())
                .contains("Nothing was done that fits.");
    }

    @Test
    void members_and_reasons_are_called_as_forms_call_them() {
        Desk.as(coordinator).put("account/profile", Map.of("language", "en"));
        Colleague colleague = new Colleague(coordinator.token());
        String id = colleague.creates("article");
        colleague.savesText(id, "ru", Map.of("title", "А", "body", "Б")).then().statusCode(200);

        String saved = browser.opens("/desk/audit?action=edition.save&document=" + id).text();

        assertThat(saved).contains("Text saved").contains("Title").doesNotContain("body");
    }

    @Test
    void pages_follow_each_other_and_keep_the_filter() {
        Colleague colleague = new Colleague(coordinator.token());
        for (int i = 0; i < 51; i++) {
            colleague.creates("article");
        }
        String filter = "actor=" + coordinator.id() + "&action=document.create&";
        Document page = browser.opens("/desk/audit?" + filter);
        assertThat(page.select("main .list > li")).hasSize(50);
        String next = page.selectFirst("a[rel=next]").attr("href");
        assertThat(next).startsWith("?" + filter + "cursor=");
        page = browser.opens("/desk/audit" + next);
        assertThat(page.select("main .list > li")).hasSize(1);
        assertThat(page.select("a[rel=next]")).isEmpty();
    }
}
