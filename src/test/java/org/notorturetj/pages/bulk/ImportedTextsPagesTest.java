package org.notorturetj.pages.bulk;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.ImportedPapers;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Texts of the previous website, ticked and published by the page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedTextsPagesTest {
    private static final String PAGE = "/desk/imported-texts";

    @Inject Staff staff;
    @Inject Papers papers;
    @Inject ImportedPapers imported;

    @AfterEach
    void tidy_up() {
        imported.forget();
        papers.withdrawAll();
        staff.clearDelays();
    }

    private PageBrowser as(Role role, String language) {
        Staff.Member member = staff.with(role);
        Desk.as(member).put("account/profile", Map.of("language", language));
        return PageBrowser.of(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void what_is_ticked_is_published_and_the_rest_stays(String language) {
        String first = imported.draft();
        String second = imported.draft();
        PageBrowser browser = as(Role.COORDINATOR, language);
        Document page = browser.opens(PAGE);
        WellFormed.require(browser, language);
        assertThat(page.select("input[name=document]").eachAttr("value")).contains(first, second);
        assertThat(page.text()).contains("2011");
        browser.presses(page, "published", Map.of("document", List.of(first)));
        assertThat(browser.status()).isEqualTo(200);
        WellFormed.require(browser, language);
        assertThat(browser.page().select("ul[role=status] li:not(.wrong) a").attr("href"))
                .endsWith(first);
        assertThat(browser.page().select("input[name=document]").eachAttr("value"))
                .contains(second)
                .doesNotContain(first);
        RestAssured.given()
                .get("/v1/en/articles/" + first)
                .then()
                .body("publishedAt", equalTo(ImportedPapers.DATE));
        RestAssured.given().get("/v1/en/articles/" + second).then().statusCode(404);
    }

    @Test
    void a_warning_stands_beside_its_text_and_is_ticked_there() {
        String id =
                imported.draft(
                        ImportedPapers.DATE,
                        Map.of("body", "A. B., 34, was beaten in the village of Navobod."));
        PageBrowser browser = as(Role.COORDINATOR, "en");
        Document page = browser.opens(PAGE);
        List<String> warnings =
                page.select("input[name=accept][value^=" + id + "]").eachAttr("value");
        assertThat(warnings).isNotEmpty();
        browser.presses(page, "published", Map.of("document", List.of(id)));
        assertThat(browser.page().select("ul[role=status] li.wrong a").attr("href")).endsWith(id);
        browser.presses(
                browser.page(), "published", Map.of("document", List.of(id), "accept", warnings));
        assertThat(browser.page().select("ul[role=status] li.wrong")).isEmpty();
        RestAssured.given().get("/v1/en/articles/" + id).then().statusCode(200);
    }

    @Test
    void what_has_no_date_says_so_and_nothing_that_is_ticked_is_said() {
        imported.draft(null, Map.of());
        PageBrowser browser = as(Role.COORDINATOR, "en");
        Document page = browser.opens(PAGE);
        assertThat(page.select("fieldset strong").eachText()).contains("without a date");
        browser.presses(page, "published", Map.of());
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.page().text()).contains("Tick at least one document");
        WellFormed.require(browser, "en");
    }

    @Test
    void buttons_are_those_of_the_role_and_editors_are_led_there() {
        imported.draft();
        assertThat(buttons(Role.EDITOR)).containsExactly("in_review", "published");
        assertThat(buttons(Role.LAWYER)).containsExactly("approved");
        assertThat(buttons(Role.COORDINATOR)).containsExactly("in_review", "approved", "published");
        assertThat(as(Role.EDITOR, "en").opens("/desk/documents").select("a[href=" + PAGE + "]"))
                .hasSize(1);
    }

    private List<String> buttons(Role role) {
        return as(role, "en").opens(PAGE).select("button[name=_do]").eachAttr("value");
    }
}
