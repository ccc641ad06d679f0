package org.notorturetj.pages.oversight;

import java.sql.SQLException;
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
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.ProtectedPeople.Invented;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SmallDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;

/** Protected names, by the pages. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesPagesTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;

    private Staff.Member lawyer;
    private PageBrowser browser;

    @BeforeEach
    void signIn() {
        staff.clearDelays();
        lawyer = staff.with(Role.LAWYER);
        Desk.as(lawyer).put("account/profile", Map.of("language", "en"));
        browser = PageBrowser.of(lawyer);
    }

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void they_are_read_in_each_language(String language) {
        Desk.as(lawyer).put("account/profile", Map.of("language", language));
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        Invented person = people.invented();
        String document = withName(editor, person);
        String name = people.protect(person);
        people.work();
        String alarm = reportsFalseAlarm(editor, document, person);

        browser.opens("/desk/names");
        assertThat(browser.page().text()).contains(person.surname());
        WellFormed.require(browser, language);
        browser.opens("/desk/false-alarms/" + alarm);
        assertThat(browser.page().select(".text").text()).contains(person.surname());
        WellFormed.require(browser, language);
        browser.opens("/desk/names/" + name);
        assertThat(browser.page().select("main .list a").eachAttr("href"))
                .contains("/desk/documents/" + document + "/en");
        WellFormed.require(browser, language);
        browser.opens("/desk/names/" + name + "/forms");
        WellFormed.require(browser, language);
        browser.opens("/desk/new-name");
        WellFormed.require(browser, language);
        browser.sends("/desk/new-name", Map.of("ru-surname", "Б", "tg-given", "甲"));
        assertThat(browser.status()).isEqualTo(422);
        WellFormed.require(browser, language);

        people.failsToRedact(name);
        browser.opens("/desk/names/" + name);
        WellFormed.require(browser, language);
    }

    /** A text with a name that nobody protects yet. */
    private static String withName(Colleague editor, Invented person) {
        String document = editor.creates("article");
        editor.savesText(
                        document,
                        "en",
                        Map.of("title", "Invented", "summary", person.full(), "body", "Invented."))
                .then()
                .statusCode(200);
        return document;
    }

    private static String reportsFalseAlarm(Colleague editor, String document, Invented person) {
        var reported =
                editor.post(
                        "/false-alarms",
                        Map.of(
                                "document",
                                document,
                                "language",
                                "en",
                                "content",
                                Map.of("title", "Invented", "body", person.full() + " Street")));
        reported.then().statusCode(202);
        return reported.path("proposal");
    }

    @Test
    void a_name_is_protected_by_the_page_and_a_form_added() {
        Invented person = people.invented();
        browser.opens("/desk/new-name");
        Document page =
                browser.sends(
                        "/desk/new-name",
                        Map.of(
                                "ru-surname", person.surname(),
                                "tg-given", "甲",
                                "tg-initials", "П. Г.",
                                "ru-nicknames", "Паруша\nПартав",
                                "case", "case"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select(".error").eachAttr("id"))
                .contains("case-error", "ru-initials-error");
        assertThat(page.getElementById("ru-surname").val()).isEqualTo(person.surname());
        assertThat(page.getElementById("ru-nicknames").val()).isEqualTo("Паруша\nПартав");
        assertThat(page.getElementById("tg-given").val()).isEqualTo("甲");

        browser.sends("/desk/new-name", Map.of("ru-initials", person.initials(), "case", ""));
        assertThat(browser.page().select("#tg-form-error")).hasSize(1);
        browser.sends("/desk/new-name", Map.of("tg-given", "", "tg-initials", ""));
        assertThat(browser.status()).isEqualTo(303);
        String there = browser.response().header("Location");
        page = browser.isLedTo(there);
        String path = there.replace("?done=protected", "");
        assertThat(page.select("main dl").text()).contains(person.surname(), "Паруша");

        browser.opens(path + "/forms");
        browser.sends(path + "/forms", Map.of("ru-surname", "Другой"));
        assertThat(browser.status()).as("protection is not taken away by one").isEqualTo(409);
        assertThat(browser.page().getElementById("ru-surname").val()).isEqualTo("Другой");
        browser.opens(path + "/forms");
        browser.sends(path + "/forms", Map.of("ru-given", person.given()));
        page = browser.isLedTo(path + "?done=changed");
        assertThat(page.select("main dl").text()).contains(person.surname() + " " + person.given());
    }

    @Test
    void a_colleague_who_was_faster_is_not_overwritten() {
        String path = "/desk/names/" + people.protect(people.invented());
        browser.opens(path + "/forms");
        PageBrowser other = PageBrowser.of(staff.with(Role.COORDINATOR));
        other.opens(path + "/forms");
        other.sends(path + "/forms", Map.of("ru-nicknames", "Паруша"));
        assertThat(other.status()).isEqualTo(303);

        browser.sends(path + "/forms", Map.of("ru-patronymic", "Шамсиевич"));

        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().getElementById("ru-patronymic").val()).isEqualTo("Шамсиевич");
    }

    @Test
    void taking_a_name_out_waits_for_a_second_person_once() {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        Invented person = people.invented();
        withName(editor, person);
        String name = people.protect(person);
        people.work();
        String path = "/desk/names/" + name;
        Document found = browser.opens(path);
        assertThat(found.select("main .list").text()).doesNotContain("/summary");
        List<String> once = List.of(browser.page().selectFirst("[name=_once]").val());
        List<String> token = List.of(browser.token());

        for (int twice = 0; twice < 2; twice++) {
            browser.send(path + "/redaction", Map.of("_token", token, "_once", once));
            browser.isLedTo(path + "?done=waiting");
        }

        assertThat(
                        Desk.as(lawyer)
                                .get("proposals?kind=name-redaction&proposer=" + lawyer.id())
                                .jsonPath()
                                .getList("items"))
                .hasSize(1);
        browser.sends(path + "/removal", Map.of());
        browser.isLedTo(path + "?done=waiting");
        browser.sends(path + "/verification", Map.of());
        browser.isLedTo(path + "?done=searching");
        browser.send(path + "/retry", Map.of("_token", token));
        assertThat(browser.status()).as("none has failed").isEqualTo(409);
        assertThat(browser.page().select(".summary")).hasSize(1);
    }
}
