package org.notorturetj.desk.consent;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.desk.consent.Newspaper.consent;
import static org.notorturetj.desk.consent.Newspaper.records;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What the desk points out in cases and their updates. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CaseWarningsTest {
    private static final List<String> EVERYWHERE = List.of("public", "alert");
    private static final List<String> ALL = List.of("tg", "ru", "en");

    private static final String IDENTIFIES =
            "initials, a day, a place and an occupation together may identify the person";
    private static final String OFFICIAL =
            "an official seems to be named although no final verdict is known";

    @Inject Staff staff;

    private Colleague editor;
    private Colleague coordinator;
    private Newspaper newspaper;
    private final String code = RandomId.of(6);

    @BeforeEach
    void createPeople() {
        editor = colleague(Role.EDITOR);
        coordinator = colleague(Role.COORDINATOR);
        newspaper = new Newspaper(editor, coordinator);
    }

    @Test
    void the_desk_warns_and_does_not_block() {
        String id = newspaper.approvedCase(code);
        records(editor, id, consent(EVERYWHERE, ALL)).then().statusCode(200);
        Map<String, Object> text = withReplies(List.of());
        text.put(
                "body", "12 марта 2025 года учителя N. N. допросил следователь Имярек Выдуманный.");
        editor.savesText(id, "ru", text).then().statusCode(200);
        editor.request()
                .header("Accept-Language", "ru")
                .get("/desk/v1/documents/" + id + "/warnings")
                .then()
                .statusCode(200)
                .body("items.rule", containsInAnyOrder(IDENTIFIES, OFFICIAL))
                .body("items.member", equalTo(List.of("/editions/ru/body", "/editions/ru/body")))
                .body(
                        "items.message",
                        hasItem(
                                "Похоже, названо должностное лицо, хотя об окончательном приговоре ничего не сказано."));
        // once the facts state a final verdict
        editor.savesFacts(
                        id,
                        Map.of(
                                "code",
                                code,
                                "status",
                                "closed",
                                "verdict",
                                "final",
                                "began",
                                Map.of("date", "2025", "precision", "year")))
                .then()
                .statusCode(200);
        editor.get("/documents/" + id + "/warnings").then().body("items", empty());
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        editor.submits(text(id, "ru"));
        coordinator.approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200);
        given().get("/v1/ru/cases/" + code).then().body("$", not(hasKey("verdict")));
    }

    @Test
    void an_update_is_checked_together_with_its_case() {
        newspaper.approvedCase(code, "ru");
        String update = newspaper.approvedUpdate(code);
        editor.savesText(
                        update,
                        "ru",
                        Map.of(
                                "title",
                                "Новости",
                                "summary",
                                "Кратко.",
                                "body",
                                "5 мая учителя отпустили."))
                .then()
                .statusCode(200);
        editor.get("/documents/" + update + "/warnings")
                .then()
                .body("items.rule", equalTo(List.of(IDENTIFIES)));
    }

    private static Map<String, Object> withReplies(List<?> replies) {
        return new java.util.HashMap<>(
                Map.of(
                        "initials",
                        "N. N.",
                        "title",
                        "The case of N. N.",
                        "summary",
                        "Invented.",
                        "body",
                        "Text.",
                        "replies",
                        replies));
    }

    private Colleague colleague(Role role) {
        return new Colleague(staff.with(role).token());
    }
}
