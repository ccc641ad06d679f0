package org.notorturetj.desk.document;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.desk.document.TranslatedDocuments.fromRussian;
import static org.notorturetj.desk.document.TranslatedDocuments.saves;
import static org.notorturetj.desk.document.TranslatedDocuments.words;
import static org.notorturetj.support.people.Colleague.text;

/** A translation knows what it was translated from, and the desk knows when it is behind. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationsTest {
    @Inject TranslatedDocuments translated;

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

    @Test
    void an_edition_remembers_which_version_of_which_language_it_was_translated_from() {
        String id = translated.created("article");
        source(id, "tg")
                .body("source.language", equalTo("ru"))
                .body("source.number", equalTo(1))
                .body("source.save", equalTo(1))
                .body("source.behind", equalTo(false));
        source(id, "ru").body("source", nullValue());
        // saving it again says nothing new
        editor.savesText(id, "tg", words(id + "-tg", "Аз нав")).then().statusCode(200);
        source(id, "tg").body("source.save", equalTo(1));
        // nor does the next edition of it
        translated.publish(id, "ru", "tg");
        editor.savesText(id, "tg", words(id + "-tg", "Боз")).then().statusCode(200);
        source(id, "tg").body("number", equalTo(2)).body("source.number", equalTo(1));
    }

    @Test
    void a_changed_source_marks_the_translation_in_lists_and_in_the_inbox_of_translators() {
        String id = translated.created("article");
        editor.savesText(id, "ru", words(id, "Изменено")).then().statusCode(200);

        source(id, "tg").body("source.behind", equalTo(true));
        editor.whole("/documents?type=article")
                .then()
                .body(
                        "items.find { it.id == '%s' }.texts.find { it.language == 'tg' }.source.behind"
                                .formatted(id),
                        equalTo(true));
        assertThat(inbox(translator)).contains(id + " tg");
        assertThat(inbox(editor)).doesNotContain(id + " tg");
        String difference =
                editor.get("/documents/" + id)
                        .then()
                        .extract()
                        .path("texts.find { it.language == 'tg' }.source.difference");
        editor.get(difference.replaceFirst("^.*/desk/v1", ""))
                .then()
                .statusCode(200)
                .body("members.member", hasItem(containsString("title")));
        // brought up to date
        saves(translator, id, "tg", words(id + "-tg", "Тағйир"), fromRussian())
                .then()
                .statusCode(200);
        source(id, "tg")
                .body("source.behind", equalTo(false))
                .body("source.save", equalTo(2))
                .body("source.difference", nullValue());
        assertThat(inbox(translator)).doesNotContain(id + " tg");
    }

    @Test
    void a_minor_change_and_one_that_is_taken_back_mark_nothing() {
        String id = translated.created("article");
        saves(editor, id, "ru", words(id, "Запятая"), Map.of("minor", true)).then().statusCode(200);
        source(id, "tg").body("source.behind", equalTo(false));
        editor.savesText(id, "ru", words(id, "Иначе")).then().statusCode(200);
        source(id, "tg").body("source.behind", equalTo(true));
        editor.savesText(id, "ru", words(id, "Исходно")).then().statusCode(200);
        source(id, "tg").body("source.behind", equalTo(false));
    }

    @Test
    void an_address_that_is_given_after_the_translation_marks_nothing() {
        String id = translated.created("article");
        Map<String, Object> russian = words(id, "Без адреса");
        Map<String, Object> first = new HashMap<>(russian);
        first.remove("slug");
        editor.savesText(id, "ru", first).then().statusCode(200);
        saves(translator, id, "tg", words(id + "-tg", "Бе нишонӣ"), fromRussian())
                .then()
                .statusCode(200);
        editor.savesText(id, "ru", russian).then().statusCode(200);
        source(id, "tg").body("source.save", equalTo(2)).body("source.behind", equalTo(false));
        assertThat(inbox(translator)).doesNotContain(id + " tg");
        translated.publish(id, "ru", "tg");
        given().get("/read/tg/articles/" + id + "-tg.html")
                .then()
                .statusCode(200)
                .body(not(containsString("ин тарҷума аз он шудааст")));
        List<String> missing =
                editor.get("/missing-translations?language=tg").then().extract().path("items.id");
        assertThat(missing).doesNotContain(id);
    }

    @Test
    void of_two_texts_that_name_each_other_the_later_is_the_translation() {
        String id = translated.created("article");
        editor.savesText(id, "tg", words(id + "-tg", "Нав")).then().statusCode(200);
        saves(editor, id, "ru", words(id, "По-новому"), Map.of("source", Map.of("language", "tg")))
                .then()
                .statusCode(200);
        source(id, "tg").body("source", nullValue());
        source(id, "ru").body("source.behind", equalTo(false));
        editor.savesText(id, "tg", words(id + "-tg", "Навтар")).then().statusCode(200);
        source(id, "ru").body("source.behind", equalTo(true));
    }

    @Test
    void a_source_is_a_saved_text_of_another_language() {
        String id = translated.created("article");
        saves(editor, id, "tg", words(id, "А"), Map.of("source", Map.of("language", "tg")))
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("/source/language"));
        saves(editor, id, "tg", words(id, "А"), Map.of("source", Map.of("language", "en")))
                .then()
                .statusCode(422);
        saves(
                        editor,
                        id,
                        "tg",
                        words(id, "А"),
                        Map.of("source", Map.of("language", "ru", "etag", "7-1-0")))
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("/source/etag"));
    }

    @Test
    void a_redacted_source_leaves_nobody_behind() {
        String id = translated.created("article");
        editor.savesText(id, "ru", words(id, "Изменено")).then().statusCode(200);
        assertThat(inbox(translator)).contains(id + " tg");
        String proposal =
                editor.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);

        assertThat(inbox(translator)).doesNotContain(id + " tg");
        source(id, "tg").body("source.behind", equalTo(false));
    }

    /** What the desk shows of a text. */
    private ValidatableResponse source(String id, String language) {
        return editor.get(text(id, language)).then().statusCode(200).rootPath("state");
    }

    private static List<String> inbox(Colleague person) {
        List<Map<String, Object>> items =
                person.whole("/inbox").then().statusCode(200).extract().path("items");
        return items.stream()
                .filter(item -> item.get("kind").equals("translation_behind"))
                .map(item -> item.get("document") + " " + item.get("language"))
                .toList();
    }
}
