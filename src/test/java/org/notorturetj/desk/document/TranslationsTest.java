package org.notorturetj.desk.document;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.review.PublishReviewStatus;
import org.notorturetj.support.Colleague;
import org.notorturetj.support.Invented;
import org.notorturetj.support.Owner;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.support.Colleague.facts;
import static org.notorturetj.support.Colleague.text;

/**
 * A translation knows what it was translated from, and so does everybody else when it is behind.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationsTest {
    @Inject Staff staff;
    @Inject PublishReviewStatus reviewStatuses;
    @Inject Owner owner;

    private Colleague editor;
    private Colleague translator;
    private Colleague coordinator;
    private final List<String> published = new ArrayList<>();

    @BeforeEach
    void sign_in() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        translator = new Colleague(staff.with(Role.TRANSLATOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void take_away() throws SQLException {
        published.forEach(id -> editor.withdraws(id, "ru", "tg"));
        reviewStatuses.publishDue();
        // other tests look at whole inboxes
        owner.execute("DELETE FROM desk.translation_behind");
    }

    @Test
    void an_edition_remembers_which_version_of_which_language_it_was_translated_from() {
        String id = created("article");
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
        publish(id, "ru", "tg");
        editor.savesText(id, "tg", words(id + "-tg", "Боз")).then().statusCode(200);
        source(id, "tg").body("number", equalTo(2)).body("source.number", equalTo(1));
    }

    @Test
    void a_changed_source_marks_the_translation_in_lists_and_in_the_inbox_of_translators() {
        String id = created("article");
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
        String id = created("article");
        saves(editor, id, "ru", words(id, "Запятая"), Map.of("minor", true)).then().statusCode(200);
        source(id, "tg").body("source.behind", equalTo(false));
        editor.savesText(id, "ru", words(id, "Иначе")).then().statusCode(200);
        source(id, "tg").body("source.behind", equalTo(true));
        editor.savesText(id, "ru", words(id, "Исходно")).then().statusCode(200);
        source(id, "tg").body("source.behind", equalTo(false));
    }

    @Test
    void of_two_texts_that_name_each_other_the_later_is_the_translation() {
        String id = created("article");
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
        String id = created("article");
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
        String id = created("article");
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

    @ParameterizedTest
    @ValueSource(strings = {"article", "guide", "page"})
    void readers_learn_of_it_when_the_source_is_published_by_a_publication_of_its_own(String type) {
        String id = created(type);
        publish(id, "ru", "tg");
        String address = "/v1/tg/" + type + "s/" + id + "-tg";
        String before = given().get(address).asString();
        assertThat(before).doesNotContain("sourceIsNewer");
        // a draft, an approved one
        editor.savesText(id, "ru", words(type, id, "Изменено")).then().statusCode(200);
        approve(id, "ru");
        reviewStatuses.publishDue();
        assertThat(given().get(address).asString()).isEqualTo(before);
        // published: in a publication of its own
        publishApproved(id, "ru");
        assertThat(given().get(address).asString()).isEqualTo(before);
        reviewStatuses.publishDue();
        given().get(address).then().body("sourceIsNewer", equalTo(true));
        given().get("/v1/ru/" + type + "s/" + id).then().body("$", not(hasKey("sourceIsNewer")));
        // brought up to date: with the translation itself
        saves(translator, id, "tg", words(type, id + "-tg", "Тағйир"), fromRussian())
                .then()
                .statusCode(200);
        approve(id, "tg");
        publishApproved(id, "tg");
        given().get(address).then().body("$", not(hasKey("sourceIsNewer")));
    }

    @Test
    void new_facts_do_not_tell_readers_of_a_source_that_is_only_approved() {
        String id = created("article");
        publish(id, "ru", "tg");
        editor.savesText(id, "ru", words(id, "Изменено")).then().statusCode(200);
        approve(id, "ru");
        editor.savesFacts(id, Invented.articleFacts("press-release")).then().statusCode(200);
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        publishApproved(id);
        given().get("/v1/tg/articles/" + id + "-tg")
                .then()
                .body("kind", equalTo("press-release"))
                .body("$", not(hasKey("sourceIsNewer")));
    }

    @Test
    void readers_of_a_case_and_of_its_updates_learn_it_too() {
        String code = RandomId.of(6);
        String caseId =
                created(
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
        publish(caseId, "ru", "tg");
        String update =
                created(
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
        publish(update, "ru", "tg");
        for (String id : List.of(caseId, update)) {
            String type = id.equals(caseId) ? "case" : "case-update";
            editor.savesText(id, "ru", words(type, id, "Изменено")).then().statusCode(200);
            approve(id, "ru");
            publishApproved(id, "ru");
        }
        reviewStatuses.publishDue();
        given().get("/v1/tg/cases/" + code).then().body("sourceIsNewer", equalTo(true));
        given().get("/v1/tg/case-updates?case=" + code)
                .then()
                .body("items[0].sourceIsNewer", equalTo(true));
    }

    @Test
    void what_is_published_as_minor_or_withdrawn_again_is_told_to_nobody() {
        String id = created("article");
        publish(id, "ru", "tg");
        String address = "/v1/tg/articles/" + id + "-tg";
        saves(editor, id, "ru", words(id, "Запятая"), Map.of("minor", true)).then().statusCode(200);
        approve(id, "ru");
        publishApproved(id, "ru");
        reviewStatuses.publishDue();
        given().get(address).then().body("$", not(hasKey("sourceIsNewer")));
        gaps().body("items.document", not(hasItem(id)));
        editor.savesText(id, "ru", words(id, "Изменено")).then().statusCode(200);
        approve(id, "ru");
        publishApproved(id, "ru");
        reviewStatuses.publishDue();
        given().get(address).then().body("sourceIsNewer", equalTo(true));
        gaps().body("items.find { it.document == '%s' }.state".formatted(id), equalTo("behind"));
        editor.withdraws(id, "ru").then().statusCode(200);
        reviewStatuses.publishDue();
        given().get(address).then().body("$", not(hasKey("sourceIsNewer")));
    }

    private io.restassured.response.ValidatableResponse gaps() {
        return editor.whole("/missing-translations?language=tg").then().statusCode(200);
    }

    private static org.hamcrest.Matcher<Map<? extends String, ?>> hasKey(String name) {
        return org.hamcrest.Matchers.hasKey(name);
    }

    private String created(String type) {
        return created(
                type,
                switch (type) {
                    case "guide" -> Invented.guideFacts();
                    case "page" -> Map.of("rank", 900);
                    default -> Invented.articleFacts("news");
                });
    }

    /** A document in Russian, and in Tajik translated from it. */
    private String created(String type, Map<String, Object> facts) {
        String id =
                editor.post("/documents", Map.of("type", type, "facts", facts))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        editor.savesText(id, "ru", words(type, id, "Исходно")).then().statusCode(200);
        saves(editor, id, "tg", words(type, id + "-tg", "Аввал"), fromRussian())
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> fromRussian() {
        return Map.of("source", Map.of("language", "ru"));
    }

    private static Map<String, Object> words(String slug, String title) {
        return words("article", slug, title);
    }

    private static Map<String, Object> words(String type, String slug, String title) {
        Map<String, Object> words =
                new LinkedHashMap<>(
                        type.equals("guide")
                                ? Invented.guideText(slug, title)
                                : Invented.articleText(slug, title));
        if (type.startsWith("case")) {
            words.remove("slug");
        }
        if (type.equals("case")) {
            words.put("initials", "М.");
        }
        return words;
    }

    private static Response saves(
            Colleague person,
            String id,
            String language,
            Map<String, Object> content,
            Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("content", content);
        Response now = person.get(text(id, language));
        var request = person.request().contentType("application/json").body(body);
        return now.statusCode() == 404
                ? request.header("If-None-Match", "*").put("/desk/v1" + text(id, language))
                : request.header("If-Match", now.header("ETag"))
                        .put("/desk/v1" + text(id, language));
    }

    /** What the desk shows of a text. */
    private io.restassured.response.ValidatableResponse source(String id, String language) {
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

    private void approve(String id, String... languages) {
        for (String step : List.of("/submissions", "/approvals")) {
            Map<String, Object> seen = new LinkedHashMap<>(editor.seen(id));
            Map<String, Object> texts = new LinkedHashMap<>();
            for (String language : languages) {
                texts.put(language, ((Map<?, ?>) seen.get("texts")).get(language));
            }
            seen.put("texts", texts);
            String facts = editor.get("/documents/" + id).path("facts.state");
            if (facts.equals("published")) {
                seen.remove("facts");
            }
            (step.equals("/submissions") ? editor : coordinator)
                    .post(step, Map.of("documents", List.of(seen)))
                    .then()
                    .statusCode(200);
        }
    }

    private void publish(String id, String... languages) {
        approve(id, languages);
        publishApproved(id, languages);
    }

    private void publishApproved(String id, String... languages) {
        published.add(id);
        coordinator
                .post(
                        "/publications",
                        Map.of(
                                "unreviewedAcknowledged",
                                true,
                                "parts",
                                List.of(Map.of("document", id, "languages", List.of(languages)))))
                .then()
                .statusCode(200);
    }
}
