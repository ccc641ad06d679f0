package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

/** Whoever types names to learn which are protected learns little, and is seen. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class NamesAreNoOracleTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;

    private static final String PROTECTED =
            "may tell who somebody protected is: let a coordinator or a lawyer read it before it"
                    + " goes on";

    private Staff.Member account;
    private Colleague editor;
    private Colleague coordinator;

    @BeforeEach
    void sign_in() {
        account = staff.with(Role.EDITOR);
        editor = new Colleague(account.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
    }

    @Test
    @Tag("proof")
    void who_tries_out_names_is_slowed_down_and_seen() {
        String update = editor.creates("case-update");
        List<ProtectedPeople.Invented> many =
                java.util.stream.Stream.generate(people::invented).limit(6).toList();
        many.forEach(people::protect);

        for (ProtectedPeople.Invented one : many) {
            for (int again = 0; again < 2; again++) {
                int status = editor.savesText(update, "ru", update(one.full())).statusCode();
                assertThat(status).isIn(422, 429);
            }
        }

        editor.savesText(update, "ru", update("Никого."))
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo("0")));
        editor.get("/name-refusals").then().statusCode(403);
        coordinator
                .get("/name-refusals")
                .then()
                .statusCode(200)
                .body("items[0].account", equalTo(account.id()))
                .body("items[0].names", equalTo(6));
    }

    @Test
    void who_types_names_in_parts_is_counted_as_well() {
        String update = editor.creates("case-update");
        for (String given : List.of("Фируз", "Умед", "Парвиз", "Шариф", "Комил", "Давлат")) {
            people.protect(new ProtectedPeople.Invented(given, "Каримов"));
            editor.savesText(
                            update,
                            "ru",
                            update(
                                    "Утром пришёл не "
                                            + given
                                            + ", и все молчали. Вечером назвали фамилию: Каримов."))
                    .then()
                    .statusCode(200);
        }

        editor.savesText(update, "ru", update("Никого.")).then().statusCode(429);
        coordinator.get("/name-refusals").then().body("items[0].account", equalTo(account.id()));
    }

    @Test
    void a_list_of_names_does_not_tell_which_are_protected() {
        String update = editor.creates("case-update");
        List<ProtectedPeople.Invented> many =
                java.util.stream.Stream.generate(people::invented).limit(8).toList();
        many.forEach(people::protect);
        String list =
                String.join("\n\n", many.stream().map(ProtectedPeople.Invented::full).toList());

        editor.savesText(update, "ru", update(list))
                .then()
                .statusCode(422)
                // fewer than five if one of them reads like two people's
                .body("errors.size()", both(greaterThan(1)).and(lessThan(6)))
                .body("errors[0].named.offered", equalTo(null));
    }

    @Test
    void a_program_is_told_nothing_of_names_and_an_editor_nothing_of_where_and_why() {
        people.protect(new ProtectedPeople.Invented("Фируз", "Каримов"));
        Colleague program = new Colleague(staff.with(Role.SERVICE).token());
        String update = program.creates("case-update");
        program.savesText(
                        update,
                        "ru",
                        update(
                                "Утром пришёл не Фируз, и все молчали. Вечером назвали фамилию:"
                                        + " Каримов."))
                .then()
                .statusCode(200);
        String innocent = program.creates("case-update");
        program.savesText(innocent, "ru", update("Никого.")).then().statusCode(200);

        assertThat(warnings(program, update)).isEqualTo(warnings(program, innocent));
        assertThat(warnings(editor, update)).containsExactly(PROTECTED + " at ");
        assertThat(warnings(editor, innocent)).isEmpty();
        assertThat(warnings(coordinator, update))
                .allMatch(it -> it.endsWith(" at /editions/ru/body"));
        coordinator.get("/name-refusals").then().body("items[0].account", equalTo(account.id()));
    }

    /** The attack as it was made: a candidate in each member, document, language and comment. */
    @Test
    void who_asks_for_warnings_of_candidates_is_counted_and_waits() {
        List<String> givens = List.of("Фируз", "Умед", "Парвиз", "Шариф", "Комил", "Давлат");
        List<String> surnames =
                List.of("Каримов", "Рахимов", "Назаров", "Сафаров", "Холиков", "Ашуров");
        for (int i = 0; i < givens.size(); i++) {
            people.protect(new ProtectedPeople.Invented(givens.get(i), surnames.get(i)));
        }
        int told = 0;
        for (int i = 0; i < surnames.size(); i++) {
            String one = editor.creates("case-update");
            String language = List.of("ru", "tg", "en").get(i % 3);
            Map<String, Object> text =
                    Map.of(
                            "title", "Слова: " + surnames.get(i),
                            "summary", "Сказал Бобоев.",
                            "body", "И промолчал Соколов.");
            editor.savesText(one, language, text).then().statusCode(200);
            editor.post(
                            Colleague.text(one, language) + "/comments",
                            Map.of("body", "Это " + surnames.get(i) + "?"))
                    .then()
                    .statusCode(200)
                    .body(not(containsString("warning")));
            told += warnings(editor, one).size();
        }

        assertThat(told).isEqualTo(6);
        String innocent = new Colleague(staff.with(Role.EDITOR).token()).creates("case-update");
        editor.get("/documents/" + innocent + "/warnings")
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo("0")));
        coordinator.get("/name-refusals").then().body("items[0].names", equalTo(6));
    }

    @Test
    void of_a_list_of_names_the_same_is_said_whoever_is_protected() {
        String list =
                "Рустамов, Гафуров, Шарипов, Бобоев, Юсупов, Исмоилов, Саидов, Курбонов, Одинаев,"
                        + " Мирзоев, Носиров, Олимов, Пулодов, Раджабов, Собиров, Тоиров, Усмонов,"
                        + " Файзиев, Хакимов, Чориев, Шоев, Эшонов, Юнусов, Якубов, Аминов, Бекназаров,"
                        + " Валиев, Гулов";
        String update = editor.creates("case-update");
        editor.savesText(update, "ru", update(list)).then().statusCode(200);
        people.protect(new ProtectedPeople.Invented("Фируз", "Каримов"));

        assertThat(warnings(editor, update)).containsExactly(PROTECTED + " at ");

        editor.saves(Colleague.text(update, "ru"), update(list + ", Каримов"))
                .then()
                .statusCode(200);
        assertThat(warnings(editor, update)).containsExactly(PROTECTED + " at ");
        coordinator.get("/name-refusals").then().body("items.account", not(hasItem(account.id())));
    }

    /** What is told of names, and where. */
    private static List<String> warnings(Colleague reader, String document) {
        List<Map<String, String>> items =
                reader.get("/documents/" + document + "/warnings").path("items");
        return items.stream().map(it -> it.get("rule") + " at " + it.get("member")).toList();
    }

    private static Map<String, Object> update(String body) {
        return Map.of("title", "Обновление", "summary", "Одно предложение.", "body", body);
    }
}
