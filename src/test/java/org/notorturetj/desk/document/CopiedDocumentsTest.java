package org.notorturetj.desk.document;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** A document begins with what another says, without what is the other's own; templates. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiedDocumentsTest {
    @Inject Staff staff;
    @Inject Papers papers;

    private Colleague editor;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @AfterEach
    void tidyUp() {
        papers.withdrawAll();
    }

    @Test
    void a_copy_is_a_draft_with_the_same_words_and_a_name_of_its_own() {
        String id = editor.creates("article", "copied-" + System.nanoTime());
        Map<String, Object> facts = new HashMap<>(Invented.articleFacts("news"));
        facts.put("publishedAt", "2020-01-01T00:00:00Z");
        facts.put("feedIds", Map.of("ru", "https://old.example/1"));
        editor.savesFacts(id, facts).then().statusCode(200);
        Map<String, Object> words = new HashMap<>(Invented.articleText(id, "What is copied"));
        words.put("corrections", List.of(Map.of("date", "2026-01-10", "text", "Not 2022.")));
        words.put("legacyAddresses", List.of("https://notorturetj.org/copied-" + id));
        editor.savesText(id, "ru", words).then().statusCode(200);
        editor.savesText(id, "en", Invented.articleText(id, "Left")).then().statusCode(200);

        String copy = made(copies(id, Map.of("languages", List.of("ru"))));

        editor.get("/documents/" + copy)
                .then()
                .body("key", nullValue())
                .body("template", equalTo(false))
                .body("facts.state", equalTo("draft"))
                .body("texts.language", equalTo(List.of("ru")))
                .body("texts.state", equalTo(List.of("draft")));
        editor.get(facts(copy))
                .then()
                .body("content.kind", equalTo("news"))
                .body("content.feedIds", equalTo(Map.of()))
                .body("content.publishedAt", nullValue());
        editor.get(text(copy, "ru"))
                .then()
                .body("content.title", equalTo("What is copied"))
                .body("content.body", equalTo(words.get("body")))
                .body("content.slug", not(equalTo(words.get("slug"))))
                .body("content.corrections", equalTo(List.of()))
                .body("content.legacyAddresses", equalTo(List.of()));
    }

    @Test
    void nothing_of_a_person_is_copied_from_a_case() {
        String id = editor.creates("case");
        editor.savesFacts(
                        id,
                        Map.of(
                                "code",
                                "c0p1ed",
                                "status",
                                "open",
                                "regions",
                                List.of("TJ-DU"),
                                "topics",
                                List.of(),
                                "began",
                                Map.of("date", "2025-05", "precision", "month"),
                                "verdict",
                                "none"))
                .then()
                .statusCode(200);
        editor.savesText(
                        id,
                        "ru",
                        Map.of(
                                "initials",
                                "А. Б.",
                                "title",
                                "Кто",
                                "summary",
                                "Он.",
                                "body",
                                "Он."))
                .then()
                .statusCode(200);
        String copy = made(copies(id, Map.of()));
        editor.get("/documents/" + copy).then().body("texts", equalTo(List.of()));
        assertThat(editor.get(facts(copy)).asString())
                .doesNotContain("c0p1ed", "TJ-", "verdict", "2025");
    }

    @Test
    void a_language_without_a_text_is_refused() {
        String id = editor.creates("article");
        copies(id, Map.of("languages", List.of("tg"))).then().statusCode(409);
        copies("0000000000000000", Map.of()).then().statusCode(404);
        editor.post("/documents/" + id + "/copies").then().statusCode(201);
    }

    @Test
    void a_template_is_listed_and_copied_but_never_submitted() {
        String template = made(copies(papers.draft(), Map.of("template", true)));
        editor.performs(facts(template), "/submission")
                .then()
                .statusCode(409)
                .body("type", startsWith("/problems/wrong-state"));
        editor.performs(text(template, "ru"), "/submission").then().statusCode(409);
        editor.get("/documents/" + template)
                .then()
                .body("actions.find { it.operation == 'submitFacts' }.possible", equalTo(false));
        editor.whole("/documents?template=true")
                .then()
                .body("items.id", hasItem(template))
                .body("items.template", not(hasItem(false)));
        editor.whole("/documents?template=false&type=article")
                .then()
                .body("items.id", not(hasItem(template)));
        String copy = made(copies(template, Map.of()));
        editor.submits(facts(copy));
        editor.submits(text(copy, "ru"));
    }

    @Test
    void the_same_key_makes_one_copy() {
        String id = papers.draft();
        String key = '"' + UUID.randomUUID().toString() + '"';
        assertThat(withKey(id, key)).isEqualTo(withKey(id, key));
    }

    @ParameterizedTest
    @EnumSource
    void what_tells_of_the_past_or_was_corrected_is_no_copys(DocumentType type) {
        assertThat(
                        Stream.of(type.facts(), type.text())
                                .flatMap(members -> Stream.of(members.getRecordComponents()))
                                .filter(CopiedDocumentsTest::isOfOneDocument)
                                .filter(
                                        it ->
                                                !it.getAccessor()
                                                        .isAnnotationPresent(NotCopied.class))
                                .map(RecordComponent::getName))
                .isEmpty();
    }

    private static boolean isOfOneDocument(RecordComponent member) {
        return member.getAccessor().isAnnotationPresent(Past.class)
                || member.getGenericType().getTypeName().contains("Correction")
                || List.of("slug", "code", "nid", "feedIds", "legacyAddresses")
                        .contains(member.getName());
    }

    private Response copies(String id, Map<String, ?> wanted) {
        return editor.post("/documents/" + id + "/copies", wanted);
    }

    private String withKey(String id, String key) {
        return made(
                editor.request()
                        .header("Idempotency-Key", key)
                        .post("/desk/v1/documents/" + id + "/copies"));
    }

    private static String made(Response answer) {
        answer.then().statusCode(201);
        return Json.of(answer).path("id").textValue();
    }
}
