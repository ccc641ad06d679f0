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
import org.junit.jupiter.params.provider.CsvSource;
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

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What is refused when facts or a text are submitted. All people here are invented. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SubmissionTest {
    @Inject Staff staff;
    @Inject Given given;

    private Colleague editor;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @Test
    void what_refers_to_nothing_is_refused_and_what_is_known_is_told() {
        String id = editor.creates("article");
        editor.savesFacts(
                        id,
                        Map.of(
                                "kind", "novost",
                                "section", "nosuch",
                                "topics", List.of("detention", "nix"),
                                "regions", List.of("TJ-DU", "TJ-XX"),
                                "case", "nosuch"))
                .then()
                .statusCode(200);
        submits(facts(id))
                .statusCode(422)
                .body(
                        "errors.parameter",
                        equalTo(List.of("case", "kind", "section", "topics/1", "regions/1")))
                .body("errors.rule", hasItem(containsString("press-review")))
                .body("errors.rule", hasItem(containsString("analytics")))
                .body("errors.rule", hasItem(containsString("TJ-GB")))
                .body("errors.rule.toString()", not(containsString("nosuch")));
    }

    @Test
    void an_id_of_another_type_is_no_hotline() {
        String article = editor.creates("article");
        editor.savesFacts(article, Invented.articleFacts("news"));
        String id = editor.creates("guide");
        Map<String, Object> facts = new TreeMap<>(Invented.guideFacts());
        facts.put("hotlines", List.of(article));
        facts.put("audience", List.of("everybody"));
        editor.savesFacts(id, facts).then().statusCode(200);
        submits(facts(id))
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("audience/0", "hotlines/0")));
    }

    @Test
    void the_front_page_shows_only_what_is_there() {
        String id = editor.creates("home");
        editor.savesFacts(
                        id,
                        Map.of(
                                "rank", 1,
                                "features",
                                        List.of(
                                                Map.of("type", "guide", "id", "0000000000000000"),
                                                Map.of("type", "a-secret", "id", "1")),
                                "sections", List.of("news", "nosuch")))
                .then()
                .statusCode(200);
        submits(facts(id))
                .statusCode(422)
                .body(
                        "errors.parameter",
                        equalTo(List.of("features/1/type", "features/0/id", "sections/1")))
                .body("errors.rule.toString()", not(containsString("a-secret")));
    }

    @Test
    void a_topic_that_was_withdrawn_does_not_break_what_names_it() {
        String key = "topic-" + RandomId.of(6);
        String topic = given.document("topic", key);
        given.facts(topic, Map.of("rank", 900));
        given.text(topic, Language.RU, Map.of("name", "Тема", "description", "Выдумана."));
        given.published(topic, Language.RU);
        editor.withdraws(topic, "ru").then().statusCode(200);
        String id = editor.creates("article");
        Map<String, Object> facts = new TreeMap<>(Invented.articleFacts("news"));
        facts.put("topics", List.of(key));
        editor.savesFacts(id, facts).then().statusCode(200);
        submits(facts(id)).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# One~line 3:",
                "![a](https://example.org/a.png)~line 3:",
                "[a](javascript:1)~line 3:",
                "a | b\\n--- | ---~line 3:",
                "Two.\\n\\n<b>bold</b>~line 5:"
            })
    void markdown_that_would_be_lost_is_refused_with_its_line(String markdown, String line) {
        String id = articleWithFacts();
        Map<String, Object> text = new TreeMap<>(Invented.articleText(id, "Title"));
        text.put("body", "First.\n\n" + markdown.replace("\\n", "\n"));
        editor.savesText(id, "ru", text).then().statusCode(200);
        submits(text(id, "ru"))
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("body")))
                .body("errors.rule", hasItem(startsWith(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n \n", "&nbsp;", "\u2800", "---", "[a]: https://example.org/"})
    void a_body_that_shows_nothing_is_refused(String body) {
        String id = articleWithFacts();
        Map<String, Object> text = new TreeMap<>(Invented.articleText(id, "Title"));
        text.put("body", body);
        editor.savesText(id, "ru", text).then().statusCode(200);
        submits(text(id, "ru"))
                .statusCode(422)
                .body("errors.parameter", hasItem("body"))
                .body("errors.rule", hasItem("must not be blank"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, must be initials",
        "ru, Нужны инициалы",
        "tg, Ҳарфҳои аввали ному насаб лозиманд"
    })
    void everything_wrong_with_a_submission_is_told_at_once_to_people(
            String language, String sentence) {
        String id = editor.creates("case");
        editor.savesFacts(
                        id,
                        Map.of(
                                "code",
                                "1",
                                "status",
                                "lost",
                                "topics",
                                List.of("nix"),
                                "began",
                                Map.of("date", "2026-03")))
                .then()
                .statusCode(200);
        editor.savesText(
                        id,
                        "ru",
                        Map.of(
                                "initials", "Карим Саидов",
                                "title", "",
                                "body", "# One\n\n![a](https://example.org/a)",
                                "replies", List.of(Map.of("authority", " "))))
                .then()
                .statusCode(200);
        submits(text(id, "ru"), language)
                .statusCode(422)
                .body(
                        "errors.parameter",
                        hasItems(
                                "initials",
                                "title",
                                "summary",
                                "body",
                                "replies/0/authority",
                                "replies/0/date",
                                "replies/0/text",
                                "facts/code",
                                "facts/status",
                                "facts/topics/0",
                                "facts/began/precision"))
                .body("errors.findAll { it.parameter == 'body' }.size()", equalTo(2))
                .body("errors.findAll { it.parameter == 'summary' }.size()", equalTo(1))
                .body("errors.message", hasItem(startsWith(sentence)));
    }

    @Test
    void everything_wrong_with_a_save_is_told_at_once() {
        String id = editor.creates("article");
        editor.savesText(
                        id,
                        "ru",
                        Map.of(
                                "headline", "x",
                                "title", List.of("x"),
                                "corrections", "x",
                                "body", "Text."))
                .then()
                .statusCode(422)
                .body(
                        "errors.parameter",
                        hasItems("/content/headline", "/content/title", "/content/corrections"))
                .body(
                        "errors.find { it.parameter == '/content/headline' }.rule",
                        allOf(containsString("known are"), containsString("summary")));
    }

    @Test
    void every_member_with_a_hidden_character_is_told() {
        String id = editor.creates("article");
        editor.savesText(
                        id,
                        "ru",
                        Map.of("title", "a\u202Eb", "summary", "a\u200Bb", "body", "Text."))
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItems("/content/title", "/content/summary"));
    }

    private ValidatableResponse submits(String path) {
        return editor.performs(path, "/submission").then();
    }

    private ValidatableResponse submits(String path, String language) {
        return editor.request()
                .header("Accept-Language", language)
                .header("If-Match", editor.get(path).header("ETag"))
                .post("/desk/v1" + path + "/submission")
                .then();
    }

    private String articleWithFacts() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        return id;
    }
}
