package org.notorturetj.pages.editing;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** What is refused or warned of is shown beside the text, with the words that it is about. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class PlacesOnPagesTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;

    private Colleague editor;
    private PageBrowser browser;
    private String address;

    @BeforeEach
    void begin() {
        Staff.Member member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        editor.put(
                        "/account/profile",
                        Map.of("displayName", "Editor " + member.id(), "language", "tg"))
                .then()
                .statusCode(204);
        browser = PageBrowser.of(member);
        address = "/desk/documents/" + editor.creates("case-update") + "/ru";
        browser.reads(address);
    }

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
    }

    private Document saves(String body) {
        return browser.press(
                        address,
                        "save",
                        Map.of("c/title", "Обновление", "c/summary", "Коротко.", "c/body", body))
                .page();
    }

    @Test
    void a_protected_name_is_marked_beside_its_field_in_the_readers_language() {
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        Document page = saves("Вчера освободили.\n\nСказал " + person.full() + " в суде.");
        assertThat(browser.status()).isEqualTo(422);
        Element wrong = page.selectFirst(".wrong:has([name=c/body])");
        assertThat(wrong.select(".error mark").text()).isEqualTo(person.full());
        assertThat(wrong.select(".error .place").text())
                .startsWith("Дар матн:")
                .contains("«Вчера освободили. Сказал " + person.full() + " в суде.»")
                .contains("аз ҳарфи 27");
        assertThat(page.select(".summary a[href=#f-c-body]")).hasSize(1);
        WellFormed.require(browser, "tg");
        assertThat(browser.value("c/body")).contains(person.full());
    }

    @Test
    void who_was_refused_by_mistake_asks_a_second_person_and_keeps_her_text() {
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        assertThat(browser.page().select("[name=alarm-reason]")).isEmpty();
        saves("Сказал " + person.full() + " в суде.");

        Document page = browser.press(address, "alarm", Map.of("alarm-reason", "namesake")).page();

        assertThat(browser.status()).isEqualTo(200);
        assertThat(page.select(".done").text()).contains("нафари дуюм");
        assertThat(browser.value("c/body")).contains(person.full());
        WellFormed.require(browser, "tg");
        assertThat(
                        PageBrowser.of(staff.with(Role.LAWYER))
                                .reads("/desk/names")
                                .select("a[href^=/desk/false-alarms/]"))
                .isNotEmpty();
    }

    @Test
    void who_may_read_the_names_lets_a_part_of_one_pass_and_saves() {
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        browser = PageBrowser.of(staff.with(Role.COORDINATOR));
        browser.reads(address);
        String body = "Министр " + person.surname() + " ушёл.";
        saves(body);
        assertThat(browser.status()).isEqualTo(422);

        browser.press(address, "alarm", Map.of("alarm-reason", "namesake"));
        assertThat(browser.status()).isEqualTo(200);
        browser.press(address, "save", Map.of());

        assertThat(browser.status()).isEqualTo(303);
        browser.reads(address);
        assertThat(browser.value("c/body")).isEqualTo(body);
    }

    @Test
    void a_character_that_deceives_is_named_at_its_place() {
        Document page = saves("Верно: \u202eневерно\u202c.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select(".error mark").text()).isEqualTo("[U+202E]");
        assertThat(page.select(".error .place").text())
                .contains("«Верно: [U+202E]неверно[U+202C].»");
        page = saves("Верно: &#8238;неверно.");
        assertThat(page.select(".error a").attr("data-from")).isEqualTo("7");
        assertThat(page.select(".error a").attr("data-to")).isEqualTo("14");
    }

    @Test
    void what_is_kept_by_itself_says_why_it_is_not_and_where() {
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        Response answer =
                browser.request()
                        .header("Accept", "text/plain")
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("_token", browser.token())
                        .formParam("_content", "true")
                        .formParam("c/title", "Обновление")
                        .formParam("c/body", "Сказал " + person.full() + ".")
                        .post(address + "/editing");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("нигоҳ дошта намешавад")
                .contains("«Сказал " + person.full() + ".»")
                .doesNotContain("<");
        assertThat(browser.reads(address).select(".note").text()).doesNotContain(person.surname());
    }

    @Test
    void a_warning_stands_beside_its_field_with_its_words_and_is_linked_from_the_top() {
        saves("12.03.2025 водителя Ф.Г. увезли из кишлака Выдуманный.");
        assertThat(browser.status()).isEqualTo(303);
        Document page = browser.reads(address);
        List<String> marked = page.select(".field:has([name=c/body]) .warn mark").eachText();
        assertThat(marked).anyMatch(it -> it.contains("кишлака"));
        Element link = page.selectFirst(".warn li a[href=#f-c-body]");
        assertThat(link).isNotNull();
        assertThat(page.select(link.attr("href"))).hasSize(1);
    }
}
