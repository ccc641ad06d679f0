package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** No answer that warns of something tells a program, or an editor, which names are protected. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WarningsAreNoOracleTest {
    private static final ProtectedPeople.Invented PROTECTED =
            new ProtectedPeople.Invented("Фируз", "Каримов");

    /** Nobody, with as many letters, so that what is warned of beside it stands in one place. */
    private static final ProtectedPeople.Invented NOBODY =
            new ProtectedPeople.Invented("Мирзо", "Назаров");

    private static final List<String> GIVENS =
            List.of("Фируз", "Умед", "Парвиз", "Шариф", "Комил", "Давлат");
    private static final List<String> SURNAMES =
            List.of("Каримов", "Рахимов", "Назаров", "Сафаров", "Холиков", "Ашуров");

    @Inject Staff staff;
    @Inject ProtectedPeople people;

    private Staff.Member account;
    private Colleague editor;
    private Colleague program;
    private Colleague coordinator;

    @BeforeEach
    void sign_in() {
        account = staff.with(Role.EDITOR);
        editor = new Colleague(account.token());
        program = new Colleague(staff.with(Role.SERVICE).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
    }

    @Test
    void a_program_is_told_the_same_of_a_document_with_parts_of_a_name_as_of_any_other() {
        people.protect(PROTECTED);

        Map<String, List<String>> told = told(program, PROTECTED);

        assertThat(told).isEqualTo(told(program, NOBODY));
        assertThat(told.get("save")).anyMatch(it -> it.contains("\"passport\""));
        assertThat(told.get("warnings")).anyMatch(it -> it.contains("\"passport\""));
    }

    @Test
    void an_editor_is_told_one_bit_in_the_list_that_counts_and_nothing_anywhere_else() {
        people.protect(PROTECTED);

        Map<String, List<String>> told = told(editor, PROTECTED);
        Map<String, List<String>> ofNobody = told(editor, NOBODY);
        List<String> warnings = new ArrayList<>(told.remove("warnings"));
        warnings.removeAll(ofNobody.remove("warnings"));

        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0))
                .contains("\"warning\":\"protected\"", "\"member\":\"\"")
                .doesNotContain("\"from\"", "\"to\"", "\"seen\"");
        assertThat(told).isEqualTo(ofNobody);
        assertThat(told.get("publication")).anyMatch(it -> it.contains("\"passport\""));
        assertThat(told.get("page")).anyMatch(it -> it.contains("passport"));
    }

    /** The attack as it was made: by a program, with a candidate in each member and document. */
    @Test
    void a_program_that_tries_candidates_learns_nothing_of_six_names() {
        List<String> innocent = candidate("Бобоев", "ru");
        for (int i = 0; i < SURNAMES.size(); i++) {
            people.protect(new ProtectedPeople.Invented(GIVENS.get(i), SURNAMES.get(i)));
        }

        for (int i = 0; i < SURNAMES.size(); i++) {
            String language = List.of("ru", "tg", "en").get(i % 3);
            assertThat(candidate(SURNAMES.get(i), language)).isEqualTo(innocent);
        }

        assertThat(candidate("Бобоев", "ru")).isEqualTo(innocent);
    }

    @Test
    void a_program_that_writes_both_parts_of_names_is_counted_and_waits() {
        Staff.Member attacker = staff.with(Role.SERVICE);
        Colleague attacking = new Colleague(attacker.token());
        for (int i = 0; i < SURNAMES.size(); i++) {
            var person = new ProtectedPeople.Invented(GIVENS.get(i), SURNAMES.get(i));
            people.protect(person);
            coordinator
                    .get("/name-refusals")
                    .then()
                    .body("items.findAll { it.blockedUntil }.account", not(hasItem(attacker.id())));
            String update = attacking.creates("case-update");
            attacking.savesText(update, "ru", members(person)).then().statusCode(200);
        }

        String update = editor.creates("case-update");
        attacking
                .savesText(update, "ru", Map.of("title", "Обновление"))
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo("0")));
        coordinator
                .get("/name-refusals")
                .then()
                .body("items.findAll { it.blockedUntil }.account", hasItem(attacker.id()));
    }

    /** What a program is told of a surname in a document of its own, in the order of its steps. */
    private List<String> candidate(String surname, String language) {
        List<String> told = new ArrayList<>();
        String update = program.creates("case-update");
        String text = text(update, language);
        Map<String, Object> members =
                Map.of(
                        "title", "Слова: " + surname,
                        "summary", "Сказал Соколов.",
                        "body", "И промолчал Соколов.");
        for (Response answer :
                List.of(
                        program.saves(text, members),
                        program.get(text),
                        program.get("/documents/" + update),
                        program.get("/documents/" + update + "/warnings"),
                        program.post(text + "/comments", Map.of("body", "Это " + surname + "?")),
                        program.performs(text, "/submission"),
                        program.get("/documents/" + update + "/warnings"))) {
            told.addAll(warned(answer, update, surname));
        }
        return told;
    }

    /**
     * What is said of a document on its way to the public, by what was asked. Whoever may not do
     * one of the steps is refused, and somebody else does it.
     */
    private Map<String, List<String>> told(Colleague asks, ProtectedPeople.Invented person) {
        Map<String, Response> answers = new LinkedHashMap<>();
        String id = asks.creates("article");
        String text = text(id, "ru");
        answers.put("facts", asks.savesFacts(id, Invented.articleFacts("news")));
        Map<String, Object> members = new TreeMap<>(members(person));
        members.put("slug", "slug-" + id);
        answers.put("save", asks.savesText(id, "ru", members));
        answers.put("text", asks.get(text));
        answers.put("document", asks.get("/documents/" + id));
        answers.put("warnings", asks.get("/documents/" + id + "/warnings"));
        Map<String, String> comment = Map.of("body", "Это " + person.surname() + "?");
        answers.put("comment", asks.post(text + "/comments", comment));
        answers.put("comments", asks.get(text + "/comments"));
        answers.put("submission of facts", asks.performs(facts(id), "/submission"));
        answers.put("submission", asks.performs(text, "/submission"));
        Response all = asks.get("/submissions?limit=100");
        answers.put("submissions", all.statusCode() == 200 ? asks.whole("/submissions") : all);
        coordinator.approves(facts(id));
        answers.put("approval", asks.performs(text, "/approval"));
        coordinator.approves(text);
        answers.put("publication", asks.publishes(id, "ru"));
        Map<String, Object> accepting =
                Map.of(
                        "parts",
                        List.of(Map.of("document", id, "languages", List.of("ru"))),
                        "accepted",
                        Colleague.accepted(asks.get(text)));
        answers.put("publication of all", asks.post("/publications", accepting));
        answers.put("published", asks.get("/documents/" + id));
        Map<String, List<String>> told = new LinkedHashMap<>();
        answers.forEach((step, answer) -> told.put(step, warned(answer, id, person.full())));
        if (asks == editor) {
            told.put("page", shown(id, person));
        }
        return told;
    }

    /** The page of the text, as a reader sees it. */
    private List<String> shown(String id, ProtectedPeople.Invented person) {
        String words =
                PageBrowser.of(account)
                        .reads("/desk/documents/" + id + "/ru")
                        .select("main")
                        .text();
        for (String own : List.of(id, person.given(), person.surname())) {
            words = words.replace(own, "…");
        }
        return List.of(words);
    }

    private static Map<String, Object> members(ProtectedPeople.Invented person) {
        return Map.of(
                "title",
                "Слова: " + person.surname(),
                "summary",
                "Сказал Соколов.",
                "body",
                "Ф. Г., 34 года. Паспорт А0000123. Утром пришёл не "
                        + person.given()
                        + ", и все молчали. Вечером назвали фамилию: "
                        + person.surname()
                        + ".");
    }

    /** The status and whatever warns or refuses, without what differs between two documents. */
    private static List<String> warned(Response answer, String document, String name) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode tree = Json.of(answer);
        for (JsonNode item : tree.has("items") ? tree.path("items") : List.of(tree)) {
            if (item.path("document").asText(document).equals(document)) {
                item.findValues("warnings").forEach(all -> all.forEach(found::add));
                item.findValues("errors").forEach(all -> all.forEach(found::add));
            }
            if (item.has("rule")) {
                found.add(item);
            }
        }
        List<String> told = new ArrayList<>(List.of("" + answer.statusCode()));
        for (JsonNode one : found) {
            String said = one.toString().replace(document, "…");
            for (String part : name.split(" ", -1)) {
                said = said.replace(part, "…");
            }
            told.add(said.replaceAll("/editions/(tg|ru|en)", "/editions"));
        }
        return told;
    }
}
