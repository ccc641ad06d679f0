package org.notorturetj.desk.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** In public a person of a case is initials, whoever writes. All people here are invented. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InitialsOnlyTest {
    @Inject Staff staff;
    @Inject Given given;

    private Colleague editor;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Карим Саидов", "12345", "<b>", "Ф. Выдумов", "Ф Г"})
    void a_name_or_nonsense_instead_of_initials_is_refused_in_every_language(String initials) {
        String id = caseWithFacts();
        for (Language language : Language.values()) {
            editor.savesText(id, language.tag(), caseText(initials)).then().statusCode(200);
            submits(text(id, language.tag()))
                    .statusCode(422)
                    .body("errors.parameter", equalTo(List.of("initials")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"М.", "Ф. Г.", "Дж. А.", "Sh. A."})
    void initials_are_accepted_in_every_language(String initials) {
        String id = caseWithFacts();
        for (Language language : Language.values()) {
            editor.savesText(id, language.tag(), caseText(initials)).then().statusCode(200);
            submits(text(id, language.tag())).statusCode(200);
        }
    }

    @Test
    void an_update_or_alert_of_a_case_with_a_name_for_initials_is_refused() {
        String code = RandomId.of(6);
        String id = given.document("case");
        given.facts(id, Map.of("code", code, "status", "open"));
        given.draft(id, Language.TG, caseText("Карим Саидов"));
        String update = editor.creates("case-update");
        editor.savesFacts(update, updateFacts(code)).then().statusCode(200);
        submits(facts(update)).statusCode(422).body("errors.parameter", equalTo(List.of("case")));
        String alert = editor.creates("alert");
        Map<String, Object> facts =
                new TreeMap<>(
                        Invented.alertFacts(
                                java.time.Instant.now().plus(java.time.Duration.ofDays(60))));
        facts.put("case", code);
        facts.put("update", update);
        editor.savesFacts(alert, facts).then().statusCode(200);
        submits(facts(alert)).statusCode(422).body("errors.parameter", equalTo(List.of("case")));
    }

    private ValidatableResponse submits(String path) {
        return editor.performs(path, "/submission").then();
    }

    private String caseWithFacts() {
        String id = editor.creates("case");
        editor.savesFacts(
                        id,
                        Map.of(
                                "code",
                                RandomId.of(6),
                                "status",
                                "open",
                                "began",
                                Map.of("date", "2026-03", "precision", "month")))
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> updateFacts(String code) {
        return Map.of(
                "case",
                code,
                "happened",
                Map.of("date", "2026-05", "precision", "month"),
                "urgent",
                true);
    }

    private static Map<String, Object> caseText(String initials) {
        return Map.of("initials", initials, "title", "A case", "summary", "One.", "body", "Text.");
    }
}
