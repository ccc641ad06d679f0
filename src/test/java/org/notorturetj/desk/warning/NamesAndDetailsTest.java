package org.notorturetj.desk.warning;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** Warnings about full names and personal details. All people here are invented. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesAndDetailsTest {
    @Inject Staff staff;

    private Colleague editor;
    private String code;

    @BeforeEach
    void createCase() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        code = RandomId.of(6);
    }

    @Test
    void the_name_behind_the_initials_of_a_case_is_warned_of_wherever_it_stands() {
        String id = caseOf("К. С.");
        words(id, "ru", Map.of("initials", "К. С.", "title", "Карим Саидов против милиции"));
        words(id, "tg", Map.of("initials", "К. С.", "title", "Парванда", "body", "Саидов Карим."));
        warnings(id)
                .body("items.member", hasItems("/editions/ru/title", "/editions/tg/body"))
                .body("items.rule", hasItem(containsString("full name is never published")));
    }

    @Test
    void an_article_an_update_and_an_alert_are_compared_with_the_initials_of_their_case() {
        String id = caseOf("Дж. А.");
        words(id, "ru", Map.of("initials", "Дж. А.", "title", "Дело"));
        String article = editor.creates("article");
        editor.savesFacts(article, Map.of("kind", "news", "section", "news", "case", code));
        words(
                article,
                "en",
                Map.of("slug", "jamoliddin-afsonaev-waits", "title", "Jamoliddin Afsonaev waits"));
        warnings(article).body("items.member", hasItems("/editions/en/slug", "/editions/en/title"));
        String update = editor.creates("case-update");
        editor.savesFacts(update, Map.of("case", code, "urgent", true));
        words(update, "tg", Map.of("title", "Ҷамолиддин Афсонаев дастгир шуд"));
        warnings(update).body("items.member", hasItem("/editions/tg/title"));
        String alert = editor.creates("alert");
        editor.savesFacts(alert, Map.of("rank", 1, "case", code));
        words(alert, "ru", Map.of("title", "Срочно", "summary", "Пропал Афсонаев Джамолиддин."));
        warnings(alert).body("items.member", hasItem("/editions/ru/summary"));
    }

    @Test
    void another_name_is_none_of_the_case() {
        String id = caseOf("К. С.");
        words(id, "ru", Map.of("initials", "К. С.", "title", "Фалон Хаёли ждёт ответа"));
        warnings(id).body("items.member", not(hasItem("/editions/ru/title")));
    }

    @Test
    void details_are_told_in_the_language_of_the_editor() {
        String id = caseOf("Ф. Г.");
        words(
                id,
                "ru",
                Map.of(
                        "initials",
                        "Ф. Г.",
                        "title",
                        "Дело",
                        "body",
                        "Ф. Г., 34 года, живёт в кишлаке Хаёлобод. Паспорт А0000123."));
        editor.request()
                .header("Accept-Language", "tg")
                .get("/desk/v1/documents/" + id + "/warnings")
                .then()
                .statusCode(200)
                .body("items.findAll { it.member == '/editions/ru/body' }.size()", equalTo(3))
                .body("items.message", hasItem(containsString("шиноснома")))
                .body("items.message", hasItem(containsString("Деҳа")))
                .body("items.message", hasItem(containsString("Синну сол")));
    }

    @Test
    void each_says_where_it_begins_and_ends_in_what_was_written() {
        String id = caseOf("Ф. Г.");
        String body =
                """
                Первый абзац ни о чём.

                Ф. Г., 34 года, живёт в *кишлаке Хаёлобод*. Паспорт А0000123.

                Звоните: +999 55 123 45 99.
                """;
        words(id, "ru", Map.of("initials", "Ф. Г.", "title", "Дело", "body", body));
        JsonPath found = warnings(id).extract().jsonPath();
        assertThat(words(found, body, "age")).contains("34 года");
        assertThat(words(found, body, "passport")).contains("А0000123").doesNotContain("кишлаке");
        assertThat(words(found, body, "village")).contains("Хаёлобод").doesNotContain("34");
        assertThat(words(found, body, "contact-point"))
                .contains("999 55 123 45 99")
                .doesNotContain("Звоните");
        // beside a text, and when it is submitted, the places are the same
        JsonPath beside = editor.get(Colleague.text(id, "ru")).jsonPath();
        assertThat(words(beside, "warnings", body, "passport"))
                .isEqualTo(words(found, body, "passport"));
    }

    private static String words(JsonPath found, String body, String name) {
        return words(found, "items", body, name);
    }

    private static String words(JsonPath found, String list, String body, String name) {
        String one =
                "%s.find { it.warning == '%s' && it.member == '/editions/ru/body' }"
                        .formatted(list, name);
        return body.substring(found.getInt(one + ".from"), found.getInt(one + ".to"));
    }

    @Test
    void an_age_in_a_guide_is_nobodys() {
        String id = editor.creates("guide");
        editor.savesFacts(id, Invented.guideFacts());
        editor.savesText(id, "ru", Invented.guideText(id, "Призыв: мужчина 1990 года рождения"));
        warnings(id).body("items", equalTo(List.of()));
    }

    private String caseOf(String initials) {
        String id = editor.creates("case");
        editor.savesFacts(id, Map.of("code", code, "status", "open")).then().statusCode(200);
        words(id, "en", Map.of("initials", initials, "title", "A case"));
        return id;
    }

    private void words(String id, String language, Map<String, String> content) {
        editor.savesText(id, language, content).then().statusCode(200);
    }

    private ValidatableResponse warnings(String id) {
        return editor.get("/documents/" + id + "/warnings").then().statusCode(200);
    }
}
