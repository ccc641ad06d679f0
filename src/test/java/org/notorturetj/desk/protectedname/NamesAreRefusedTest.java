package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.log.RecordedLog;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Nothing with a protected name is stored at the desk, whoever writes it and wherever. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesAreRefusedTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;

    private final RecordedLog log = RecordedLog.open();
    private ProtectedPeople.Invented person;
    private Staff.Member account;
    private Colleague editor;
    private Colleague coordinator;
    private Colleague lawyer;

    @BeforeEach
    void protect() {
        account = staff.with(Role.EDITOR);
        editor = new Colleague(account.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
        person = people.invented();
    }

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
        log.close();
    }

    @Test
    void a_name_is_refused_in_every_kind_of_text_with_its_place_and_the_initials()
            throws Exception {
        String update = editor.creates("case-update");
        String article = editor.creates("article");
        people.protect(person);

        refused(
                        editor.savesText(
                                update, "ru", update("Адвокат встретил " + person.full() + "а.")),
                        "/body")
                .body("errors[0].named.from", equalTo(17))
                .body("errors[0].named.words", containsString(person.surname()))
                .body("errors[0].named.offered", equalTo("Адвокат встретил " + person.initials()));
        refused(
                editor.savesText(update, "tg", update(person.full() + "ро дастгир карданд.")),
                "/body");
        String latin = Slugs.of(person.full());
        refused(
                editor.savesText(article, "ru", Map.of("slug", "delo-" + latin, "title", "Дело")),
                "/slug");
        refused(
                editor.post(
                        "/documents",
                        Map.of(
                                "type",
                                "alert",
                                "texts",
                                Map.of(
                                        "en",
                                        Map.of(
                                                "title",
                                                "Find " + latin.replace('-', ' '),
                                                "summary",
                                                "Now.")))),
                "/texts/en/title");
        editor.savesText(article, "ru", Map.of("title", "Дело")).then().statusCode(200);
        refused(
                editor.post(
                        Colleague.text(article, "ru") + "/comments",
                        Map.of("body", "Это " + person.full() + ", да?")),
                "/body");

        assertThat(editor.get(Colleague.text(update, "ru")).statusCode()).isEqualTo(404);
        for (String haystack : List.of(Dump.ofEveryTable(), log.text())) {
            assertThat(haystack).doesNotContainIgnoringCase(person.surname());
            assertThat(haystack).doesNotContainIgnoringCase(Slugs.of(person.surname()));
        }
    }

    @Test
    void the_reason_is_told_in_the_language_of_the_editor() {
        String update = editor.creates("case-update");
        people.protect(person);

        editor.request()
                .contentType("application/json")
                .header("Accept-Language", "ru")
                .header("If-None-Match", "*")
                .body(Map.of("content", update("О " + person.full() + "е.")))
                .put("/desk/v1" + Colleague.text(update, "ru"))
                .then()
                .statusCode(422)
                .body("title", equalTo("В тексте есть имя защищаемого человека"))
                .body("errors[0].message", containsString("используйте инициалы"));
    }

    @Test
    void parts_in_different_members_are_warned_of() {
        String update = editor.creates("case-update");
        people.protect(new ProtectedPeople.Invented("Фируз", "Каримов"));
        Map<String, Object> text =
                Map.of(
                        "title", "Фируз: что известно",
                        "summary", "Одно предложение.",
                        "body", "Адвокат рассказал о деле. Каримов ждёт суда.");

        editor.savesText(update, "ru", text).then().statusCode(200);

        lawyer.get("/documents/" + update + "/warnings")
                .then()
                .body(
                        "items.findAll { it.rule.contains('in another field') }.member",
                        equalTo(List.of("/editions/ru/body", "/editions/ru/title")));
    }

    @Test
    void a_false_alarm_is_overruled_by_two_people_for_that_paragraph_alone() {
        String update = editor.creates("case-update");
        people.protect(person);
        String street = "Митинг прошёл на улице " + person.full() + "а.";
        editor.savesText(update, "ru", update(street)).then().statusCode(422);

        String proposal =
                editor.post(
                                "/false-alarms",
                                Map.of(
                                        "document",
                                        update,
                                        "language",
                                        "ru",
                                        "content",
                                        update(street)))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        editor.get("/proposals/" + proposal)
                .then()
                .body("statement.members", equalTo(List.of("/body")))
                .body(not(containsString(person.surname())));
        editor.get("/false-alarms/" + proposal).then().statusCode(403);
        lawyer.get("/false-alarms/" + proposal)
                .then()
                .statusCode(200)
                .body("alarms[0].words", containsString("на улице " + person.given()));
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);

        editor.savesText(update, "ru", update(street + "\n\nДругое.")).then().statusCode(200);
        Response other =
                editor.saves(Colleague.text(update, "ru"), update("Он — " + person.full()));
        other.then().statusCode(422);
        String elsewhere = editor.creates("case-update");
        editor.savesText(elsewhere, "ru", update(street)).then().statusCode(422);
    }

    @Test
    void names_are_read_by_few_and_taken_away_by_two() {
        String id = people.protect(person);

        editor.get("/protected-names").then().statusCode(403);
        editor.post("/protected-names", person.body()).then().statusCode(403);
        lawyer.whole("/protected-names").then().body("items.id", hasItem(id));
        lawyer.post("/protected-names", person.body()).then().body("id", equalTo(id));
        var weaker = Map.of("forms", people.invented().body().get("forms"));
        lawyer.request()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(weaker)
                .put("/desk/v1/protected-names/" + id)
                .then()
                .statusCode(409);
        String proposal =
                lawyer.delete("/protected-names/" + id)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        lawyer.get("/protected-names/" + id).then().statusCode(200);
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        lawyer.get("/protected-names/" + id).then().statusCode(404);
    }

    @Test
    void what_the_guard_could_not_recognise_is_refused_with_a_sentence() {
        Map<String, String> wrong =
                Map.of(
                        "\u0e2a\u0e21\u0e0a\u0e32\u0e22", "other scripts",
                        "\u042e", "at least 2 letters",
                        " ", "a part of a name");
        wrong.forEach(
                (surname, sentence) ->
                        coordinator
                                .post(
                                        "/protected-names",
                                        new ProtectedPeople.Invented("Парвонак", surname).body())
                                .then()
                                .statusCode(422)
                                .body("errors[0].parameter", equalTo("/forms/0"))
                                .body("errors[0].rule", containsString(sentence)));
        coordinator.post("/protected-names", Map.of("forms", List.of())).then().statusCode(422);
    }

    private static io.restassured.response.ValidatableResponse refused(
            Response answer, String member) {
        return answer.then()
                .statusCode(422)
                .body("type", equalTo("/problems/protected-name"))
                .body("errors[0].parameter", equalTo(member));
    }

    private static Map<String, Object> update(String body) {
        return Map.of("title", "Обновление", "summary", "Одно предложение.", "body", body);
    }
}
