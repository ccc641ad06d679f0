package org.notorturetj.desk.workflow;

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
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What is wrong with an address is told before anybody spends time on the text. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SlugsAreToldEarlyTest {
    private static final Map<String, Object> DAY = Map.of("date", "2031-06-26", "precision", "day");

    @Inject Staff staff;

    private Colleague editor;
    private Colleague coordinator;
    private String id;

    @BeforeEach
    void approve_an_article() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        id = article();
        editor.savesText(id, "ru", Invented.articleText(id, "First")).then().statusCode(200);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        coordinator.approves(facts(id));
        coordinator.approves(text(id, "ru"));
    }

    @Test
    void a_slug_that_is_taken_is_told_when_the_text_is_submitted() {
        String other = article();
        editor.savesText(other, "tg", Invented.articleText(id, "Same address"))
                .then()
                .statusCode(200);
        // it is on its way
        taken(other);
        editor.publishes(id, "ru").then().statusCode(200);
        taken(other);
        refusedToSubmit(other);
    }

    @Test
    void one_that_a_translation_lacks_is_told_with_the_first_save() {
        editor.savesText(id, "tg", Map.of("title", "Якум", "summary", "Якум.", "body", "Якум."))
                .then()
                .statusCode(200)
                .body("slugOffer", notNullValue());
        refusedToSubmit(id);
    }

    @Test
    void the_other_languages_of_a_document_may_have_its_slug() {
        editor.savesText(id, "tg", Invented.articleText(id, "Якум")).then().statusCode(200);
        editor.submits(text(id, "tg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "page", "event"})
    void another_type_is_told_as_early(String type) {
        String first = other(type);
        String second = other(type);
        String slug = "s" + first;
        savesSlug(type, first, slug);
        savesSlug(type, second, slug);
        editor.submits(text(first, "tg"));
        taken(second);
        refusedToSubmit(second);
        savesSlug(type, second, "s" + second);
        editor.submits(text(second, "tg"));
    }

    private String other(String type) {
        String created = editor.creates(type);
        editor.savesFacts(
                        created,
                        switch (type) {
                            case "guide" -> Invented.guideFacts();
                            case "page" -> Map.of("rank", 900);
                            default ->
                                    Map.of(
                                            "state",
                                            "planned",
                                            "when",
                                            Map.of("starts", DAY),
                                            "online",
                                            false,
                                            "venueInCalendar",
                                            false);
                        })
                .then()
                .statusCode(200);
        return created;
    }

    private void savesSlug(String type, String document, String slug) {
        Map<String, Object> written =
                type.equals("guide")
                        ? Invented.guideText(slug, "Унвон")
                        : Invented.articleText(slug, "Унвон");
        editor.savesText(document, "tg", written).then().statusCode(200);
    }

    private void refusedToSubmit(String document) {
        editor.get("/documents/" + document)
                .then()
                .body(
                        "actions.find { it.operation == 'submitText' && it.language == 'tg' }"
                                + ".why.errors.parameter",
                        hasItem("slug"));
    }

    private void taken(String other) {
        editor.performs(text(other, "tg"), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("slug"))
                .body("errors[0].rule", equalTo("is or was the address of another document"));
    }

    private String article() {
        String created = editor.creates("article");
        editor.savesFacts(created, Invented.articleFacts("news")).then().statusCode(200);
        return created;
    }
}
