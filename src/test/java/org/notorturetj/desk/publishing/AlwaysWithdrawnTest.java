package org.notorturetj.desk.publishing;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Withdrawing a text succeeds whatever else is happening to its document. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlwaysWithdrawnTest {
    @Inject Staff staff;
    @Inject Owner owner;

    private Colleague editor;
    private Colleague coordinator;
    private Colleague translator;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        translator = new Colleague(staff.with(Role.TRANSLATOR).token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "a draft that lacks everything",
                "facts in review",
                "a text in review",
                "an approved text",
                "a scheduled text",
                "a proposal"
            })
    void whatever_else_is_pending(String waiting) {
        String id = published();
        switch (waiting) {
            case "a draft that lacks everything" ->
                    editor.savesText(id, "ru", Map.of("title", "Only this"));
            case "facts in review" -> {
                editor.savesFacts(id, Invented.articleFacts("news"));
                editor.submits(facts(id));
            }
            case "a text in review" -> next(id);
            case "an approved text" -> {
                next(id);
                coordinator.approves(text(id, "ru"));
            }
            case "a scheduled text" -> {
                next(id);
                coordinator.approves(text(id, "ru"));
                editor.publishesAt("2036-01-01T00:00:00Z", id, "ru").then().statusCode(200);
            }
            case "a proposal" ->
                    editor.post(
                                    "/documents/" + id + "/redaction",
                                    Map.of("languages", java.util.List.of("ru")))
                            .then()
                            .statusCode(202);
            default -> {
                // nothing pending
            }
        }
        translator.withdraws(id, "ru").then().statusCode(200);
        given().get("/v1/ru/articles/" + id).then().statusCode(410);
    }

    @Test
    void even_if_its_facts_are_unreadable() throws Exception {
        String id = published();
        owner.execute(
                "UPDATE desk.facts SET content = '{\"nobody\":\"knows this\"}' WHERE document_id = '"
                        + id
                        + "'");
        translator.withdraws(id, "ru").then().statusCode(200);
        given().get("/v1/ru/articles/" + id).then().statusCode(410);
    }

    private void next(String id) {
        editor.savesText(id, "ru", Invented.articleText(id, "Next"));
        editor.submits(text(id, "ru"));
    }

    private String published() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        editor.savesText(id, "ru", Invented.articleText(id, "Title"));
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        coordinator.approves(facts(id));
        coordinator.approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200);
        return id;
    }
}
