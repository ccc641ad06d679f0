package org.notorturetj.desk.document;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.review.PublishReviewStatus;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.desk.document.TranslatedDocuments.fromRussian;
import static org.notorturetj.desk.document.TranslatedDocuments.saves;
import static org.notorturetj.desk.document.TranslatedDocuments.words;
import static org.notorturetj.support.people.Colleague.facts;

/** Readers of a translation learn that its source was published anew. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceIsNewerTest {
    @Inject TranslatedDocuments translated;
    @Inject PublishReviewStatus reviewStatuses;

    private Colleague editor;
    private Colleague translator;
    private Colleague coordinator;

    @BeforeEach
    void people() {
        editor = translated.editor();
        translator = translated.translator();
        coordinator = translated.coordinator();
    }

    @AfterEach
    void tidy_up() throws SQLException {
        translated.takeAway();
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "guide", "page"})
    void readers_learn_of_it_when_the_source_is_published_by_a_publication_of_its_own(String type) {
        String id = translated.created(type);
        translated.publish(id, "ru", "tg");
        String address = "/v1/tg/" + type + "s/" + id + "-tg";
        String before = given().get(address).asString();
        assertThat(before).doesNotContain("sourceIsNewer");
        // a draft, an approved one
        editor.savesText(id, "ru", words(type, id, "Изменено")).then().statusCode(200);
        translated.approve(id, "ru");
        reviewStatuses.publishDue();
        assertThat(given().get(address).asString()).isEqualTo(before);
        // published: in a publication of its own
        translated.publishApproved(id, "ru");
        assertThat(given().get(address).asString()).isEqualTo(before);
        reviewStatuses.publishDue();
        given().get(address).then().body("sourceIsNewer", equalTo(true));
        given().get("/v1/ru/" + type + "s/" + id).then().body("$", not(hasKey("sourceIsNewer")));
        // brought up to date: with the translation itself
        saves(translator, id, "tg", words(type, id + "-tg", "Тағйир"), fromRussian())
                .then()
                .statusCode(200);
        translated.approve(id, "tg");
        translated.publishApproved(id, "tg");
        given().get(address).then().body("$", not(hasKey("sourceIsNewer")));
    }

    @Test
    void new_facts_do_not_tell_readers_of_a_source_that_is_only_approved() {
        String id = translated.created("article");
        translated.publish(id, "ru", "tg");
        editor.savesText(id, "ru", words(id, "Изменено")).then().statusCode(200);
        translated.approve(id, "ru");
        editor.savesFacts(id, Invented.articleFacts("press-release")).then().statusCode(200);
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        translated.publishApproved(id);
        given().get("/v1/tg/articles/" + id + "-tg")
                .then()
                .body("kind", equalTo("press-release"))
                .body("$", not(hasKey("sourceIsNewer")));
    }

    @Test
    void readers_of_a_case_and_of_its_updates_learn_it_too() {
        String code = RandomId.of(6);
        String caseId =
                translated.created(
                        "case",
                        Map.of(
                                "code",
                                code,
                                "status",
                                "open",
                                "regions",
                                List.of("TJ-SU"),
                                "topics",
                                List.of(),
                                "began",
                                Map.of("date", "2026-03", "precision", "month")));
        editor.recordsConsent(caseId, "2026-01-10");
        translated.publish(caseId, "ru", "tg");
        String update =
                translated.created(
                        "case-update",
                        Map.of(
                                "case",
                                code,
                                "urgent",
                                false,
                                "regions",
                                List.of("TJ-SU"),
                                "happened",
                                Map.of("date", "2026-05", "precision", "month")));
        translated.publish(update, "ru", "tg");
        for (String id : List.of(caseId, update)) {
            String type = id.equals(caseId) ? "case" : "case-update";
            editor.savesText(id, "ru", words(type, id, "Изменено")).then().statusCode(200);
            translated.approve(id, "ru");
            translated.publishApproved(id, "ru");
        }
        reviewStatuses.publishDue();
        given().get("/v1/tg/cases/" + code).then().body("sourceIsNewer", equalTo(true));
        given().get("/v1/tg/case-updates?case=" + code)
                .then()
                .body("items[0].sourceIsNewer", equalTo(true));
    }

    @Test
    void what_is_published_as_minor_or_withdrawn_again_is_told_to_nobody() {
        String id = translated.created("article");
        translated.publish(id, "ru", "tg");
        String address = "/v1/tg/articles/" + id + "-tg";
        saves(editor, id, "ru", words(id, "Запятая"), Map.of("minor", true)).then().statusCode(200);
        translated.approve(id, "ru");
        translated.publishApproved(id, "ru");
        reviewStatuses.publishDue();
        given().get(address).then().body("$", not(hasKey("sourceIsNewer")));
        gaps().body("items.document", not(hasItem(id)));
        editor.savesText(id, "ru", words(id, "Изменено")).then().statusCode(200);
        translated.approve(id, "ru");
        translated.publishApproved(id, "ru");
        reviewStatuses.publishDue();
        given().get(address).then().body("sourceIsNewer", equalTo(true));
        gaps().body("items.find { it.document == '%s' }.state".formatted(id), equalTo("behind"));
        editor.withdraws(id, "ru").then().statusCode(200);
        reviewStatuses.publishDue();
        given().get(address).then().body("$", not(hasKey("sourceIsNewer")));
    }

    private ValidatableResponse gaps() {
        return editor.whole("/missing-translations?language=tg").then().statusCode(200);
    }

    private static org.hamcrest.Matcher<Map<? extends String, ?>> hasKey(String name) {
        return org.hamcrest.Matchers.hasKey(name);
    }
}
