package org.notorturetj.desk.workflow;

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
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.support.people.Colleague.text;

/** Several parts take a step together, or none does; and whoever was slower learns of whom. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralPartsTest {
    @Inject Staff staff;

    private Staff.Member editorAccount;
    private Colleague editor;
    private Staff.Member otherAccount;
    private Colleague other;
    private Colleague coordinator;

    @BeforeEach
    void sign_in() {
        editorAccount = staff.with(Role.EDITOR);
        editor = new Colleague(editorAccount.token());
        otherAccount = staff.with(Role.EDITOR);
        other = new Colleague(otherAccount.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @Test
    void what_is_created_with_a_fault_is_not_created_and_the_fault_is_named() {
        String mark = RandomId.of(6);
        editor.post(
                        "/documents",
                        Map.of(
                                "type",
                                "article",
                                "key",
                                mark,
                                "facts",
                                Invented.articleFacts("news"),
                                "texts",
                                Map.of("ru", Map.of("title", "Один", "colour", "red"))))
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("/texts/ru/colour"));
        editor.post(
                        "/documents",
                        Map.of(
                                "type",
                                "article",
                                "key",
                                mark,
                                "facts",
                                Invented.articleFacts("news"),
                                "texts",
                                Map.of("ru", Map.of("title", "Один", "body", "Текст.")),
                                "submit",
                                true))
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("/texts/ru/summary"));
        editor.creates("article", mark);
    }

    @Test
    void the_language_of_the_original_has_a_text() {
        editor.post(
                        "/documents",
                        Map.of(
                                "type",
                                "article",
                                "original",
                                "en",
                                "texts",
                                Map.of("ru", Map.of("title", "Один"))))
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("/original"));
        editor.post("/documents", Map.of("type", "article", "submit", true))
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("/submit"));
    }

    @Test
    void a_translator_submits_texts_but_no_facts() {
        Colleague translator = new Colleague(staff.with(Role.TRANSLATOR).token());
        String id = draft("ru");
        Map<String, Object> seen = editor.seen(id);
        submission(translator, seen).then().statusCode(403);
        submission(translator, Map.of("document", id, "texts", seen.get("texts")))
                .then()
                .statusCode(200);
        submission(translator, Map.of("document", id, "facts", seen.get("facts")))
                .then()
                .statusCode(403);
    }

    @Test
    void one_changed_part_stops_all_and_every_change_is_told_with_who_and_when() {
        String first = draft("ru", "tg");
        String second = draft("ru");
        String name = "Invented " + RandomId.of(6);
        other.put("/account/profile", Map.of("displayName", name)).then().statusCode(204);
        Map<String, Object> seenFirst = editor.seen(first);
        Map<String, Object> seenSecond = editor.seen(second);
        other.savesText(first, "tg", Invented.articleText(first + "-tg", "Дигар"))
                .then()
                .statusCode(200);
        other.submits(text(second, "ru"));

        Response refused =
                editor.request()
                        .header("Accept-Language", "ru")
                        .contentType("application/json")
                        .body(Map.of("documents", List.of(seenFirst, seenSecond)))
                        .post("/desk/v1/submissions");

        refused.then()
                .statusCode(412)
                .body(
                        "errors.parameter",
                        hasItems(
                                "/documents/0/texts/tg/title",
                                "/documents/0/texts/tg/body",
                                "/documents/1/texts/ru/state"))
                .body("errors.changedBy", everyItem(is(otherAccount.id())))
                .body("errors.changedByName", everyItem(is(name)))
                .body("errors.changedAt", everyItem(containsString("T")))
                .body("errors.message", everyItem(containsString(name)));
        editor.get("/documents/" + first).then().body("texts.state", everyItem(is("draft")));
    }

    @Test
    void each_member_is_told_with_the_last_who_changed_it() {
        String id = draft("ru");
        String seen = editor.get(text(id, "ru")).header("ETag");
        other.savesText(id, "ru", Invented.articleText(id, "Второе")).then().statusCode(200);
        coordinator
                .savesText(
                        id,
                        "ru",
                        Map.of(
                                "slug",
                                id,
                                "title",
                                "Второе",
                                "summary",
                                "Иначе.",
                                "body",
                                "Второе\n\nText."))
                .then()
                .statusCode(200);

        Response refused =
                editor.request()
                        .header("If-Match", seen)
                        .contentType("application/json")
                        .body(Map.of("content", Invented.articleText(id, "Третье")))
                        .put("/desk/v1" + text(id, "ru"));

        refused.then()
                .statusCode(412)
                .body("errors.find { it.parameter == '/title' }.changedBy", is(otherAccount.id()))
                .body("errors.find { it.parameter == '/title' }.changedByName", nullValue())
                .body("errors[0].message", containsString("by a colleague"))
                .body(
                        "errors.find { it.parameter == '/summary' }.changedBy",
                        not(is(otherAccount.id())));
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        String first = editor.creates("article");
        editor.savesFacts(first, Invented.articleFacts("news"));
        editor.savesText(first, "ru", Map.of("title", "Один")).then().statusCode(200);
        editor.savesText(first, "tg", Map.of("title", "Як")).then().statusCode(200);

        submission(editor, editor.seen(first))
                .then()
                .statusCode(422)
                .body(
                        "errors.parameter",
                        hasItems("/documents/0/texts/ru/summary", "/documents/0/texts/tg/summary"));
    }

    @Test
    void an_approver_approves_nothing_of_her_own_among_several() {
        Colleague lawyer = new Colleague(staff.with(Role.LAWYER, Role.EDITOR).token());
        String id = draft("ru");
        lawyer.savesText(id, "tg", Invented.articleText(id + "-tg", "Як")).then().statusCode(200);
        submission(editor, editor.seen(id)).then().statusCode(200);

        lawyer.post("/approvals", Map.of("documents", List.of(lawyer.seen(id))))
                .then()
                .statusCode(409)
                .body("errors.parameter", contains("/documents/0/texts/tg/author"));
        editor.get("/documents/" + id).then().body("texts.state", everyItem(is("in_review")));
    }

    @Test
    void a_document_is_named_once_and_with_something_of_it() {
        String id = draft("ru");
        editor.post("/submissions", Map.of("documents", List.of(editor.seen(id), editor.seen(id))))
                .then()
                .statusCode(400);
        editor.post("/submissions", Map.of("documents", List.of(Map.of("document", id))))
                .then()
                .statusCode(422);
    }

    @Test
    void only_what_was_seen_is_published_where_the_etags_are_named() {
        String id = draft("ru");
        submission(editor, editor.seen(id)).then().statusCode(200);
        Map<String, Object> submitted = editor.seen(id);
        coordinator.post("/approvals", Map.of("documents", List.of(submitted)));
        editor.post("/publications", Map.of("parts", List.of(submitted)))
                .then()
                .statusCode(412)
                .body("errors.parameter", contains("state"));
        // its facts alone, and no list of languages
        editor.post("/publications", Map.of("parts", List.of(Map.of("document", id))))
                .then()
                .statusCode(409);
        editor.post("/publications", Map.of("parts", List.of(editor.seen(id))))
                .then()
                .statusCode(200);
        editor.savesFacts(id, Invented.articleFacts("statement")).then().statusCode(200);
        submission(editor, Map.of("document", id, "facts", editor.seen(id).get("facts")))
                .then()
                .statusCode(200);
        coordinator
                .post(
                        "/approvals",
                        Map.of(
                                "documents",
                                List.of(
                                        Map.of(
                                                "document",
                                                id,
                                                "facts",
                                                editor.seen(id).get("facts")))))
                .then()
                .statusCode(200);
        editor.post("/publications", Map.of("parts", List.of(Map.of("document", id))))
                .then()
                .statusCode(200);
        editor.withdraws(id, "ru").then().statusCode(200);
    }

    private String draft(String... languages) {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        for (String language : languages) {
            editor.savesText(id, language, Invented.articleText(id + "-" + language, "Один"))
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static Response submission(Colleague person, Map<String, Object> seen) {
        return person.post("/submissions", Map.of("documents", List.of(seen)));
    }
}
