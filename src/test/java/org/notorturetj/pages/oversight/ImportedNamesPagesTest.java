package org.notorturetj.pages.oversight;

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
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.imported.WaitingForTests;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.imported.WaitingForTests.item;
import static org.notorturetj.support.imported.WaitingForTests.name;

/** Names in texts of the previous website, by the page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedNamesPagesTest {
    private static final String PAGE = "/desk/imported-names";

    @Inject Staff staff;
    @Inject Owner owner;

    @BeforeEach
    void somebody_waits() {
        staff.clearDelays();
        WaitingForTests.wait(
                List.of(
                        item(1, true, name("зульфантор икрамдин", "Зульфанторова Икрамдина")),
                        item(2, false, name("первов", "Первова"))));
    }

    @AfterEach
    void forget() throws Exception {
        WaitingForTests.forget();
        owner.execute("DELETE FROM desk.import_name");
    }

    private PageBrowser as(Role role, String language) {
        Staff.Member member = staff.with(role);
        Desk.as(member).put("account/profile", Map.of("language", language));
        return PageBrowser.of(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void the_places_are_marked_in_each_language(String language) {
        PageBrowser browser = as(Role.LAWYER, language);
        Document page = browser.opens(PAGE);
        WellFormed.require(browser, language);
        assertThat(page.select("mark").eachText())
                .containsExactlyInAnyOrder("Зульфанторова Икрамдина", "Первова");
        assertThat(page.select("li:has(mark)").text()).contains("The case of", "is closed.");
        says(browser, decide(page, "Зульфанторова Икрамдина"), "initials");
        assertThat(browser.status()).isEqualTo(303);
        browser.opens(PAGE + "?done=1");
        WellFormed.require(browser, language);
    }

    @Test
    void two_people_say_the_same_and_one_takes_it_back() {
        PageBrowser coordinator = as(Role.COORDINATOR, "en");
        PageBrowser lawyer = as(Role.LAWYER, "en");
        String action = decide(coordinator.opens(PAGE), "Зульфанторова Икрамдина");
        says(coordinator, action, "initials");
        assertThat(lawyer.opens(PAGE).select(".state.bad").text()).contains("Somebody else");
        says(lawyer, action, "initials");
        assertThat(lawyer.opens(PAGE).select(".state.bad")).isEmpty();
        assertThat(lawyer.page().select(".state").text()).contains("Initials");
        says(lawyer, action, "take-back");
        assertThat(lawyer.opens(PAGE).select(".state")).isEmpty();
    }

    @Test
    void a_refusal_is_said_on_the_page() {
        PageBrowser browser = as(Role.LAWYER, "en");
        says(browser, decide(browser.opens(PAGE), "Первова"), "named");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().text()).contains("a single word");
        WellFormed.require(browser, "en");
    }

    @Test
    void an_editor_sees_no_name() {
        PageBrowser browser = as(Role.EDITOR, "en");
        browser.get(PAGE);
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.response().asString()).doesNotContain("Первова");
    }

    private static void says(PageBrowser browser, String action, String decision) {
        browser.send(
                action, Map.of("_token", List.of(browser.token()), "decision", List.of(decision)));
    }

    /** Where the form of a name is sent. */
    private static String decide(Document page, String words) {
        return page.select("ul:has(mark:containsOwn(%s)) + form".formatted(words)).attr("action");
    }
}
