package org.notorturetj.desk.review;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A comment speaks of some words, waits for those whom it names, and is resolved. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CommentsAtAPlaceTest {
    @Inject Staff staff;
    @Inject Papers papers;

    private Colleague editor;
    private Staff.Member lawyer;
    private Colleague asked;
    private String id;
    private String comments;

    @BeforeEach
    void write() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        lawyer = staff.with(Role.LAWYER);
        asked = new Colleague(lawyer.token());
        id = editor.creates("article");
        editor.savesText(id, "ru", Invented.articleText(id, "Решение суда")).then().statusCode(200);
        comments = Colleague.text(id, "ru") + "/comments";
    }

    private Response says(Map<String, Object> more) {
        var comment = new java.util.HashMap<String, Object>(Map.of("body", "Какой суд?"));
        comment.putAll(more);
        return editor.post(comments, comment);
    }

    private List<String> waiting(Colleague reader) {
        return reader.whole("/inbox")
                .jsonPath()
                .getList("items.findAll { it.kind == 'comment_mention' }.document");
    }

    @Test
    void it_stands_at_the_words_that_it_quotes() {
        says(Map.of("member", "/title", "quote", "суда")).then().statusCode(200);
        editor.get(comments)
                .then()
                .body("items[0].member", equalTo("/title"))
                .body("items[0].quote", equalTo("суда"))
                .body("items[0].resolvedAt", nullValue());
    }

    @Test
    void a_place_that_is_not_there_is_refused() {
        says(Map.of("member", "/ending"))
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("/member"));
        says(Map.of("member", "/title", "quote", "прокурора"))
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("/quote"));
        says(Map.of("quote", "суда"))
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("/member"));
    }

    @Test
    void whom_it_names_has_it_waiting_until_it_is_resolved() {
        String comment = says(Map.of("mentions", List.of(lawyer.id()))).path("id");
        assertThat(waiting(asked)).containsExactly(id);
        assertThat(waiting(editor)).isEmpty();
        asked.get("/inbox?group=mention")
                .then()
                .body("items[0].comment", equalTo("Какой суд?"))
                .body("items[0].language", equalTo("ru"));

        asked.post(comments + "/" + comment + "/resolution")
                .then()
                .statusCode(200)
                .body("resolvedBy", equalTo(lawyer.id()))
                .body("resolvedAt", notNullValue());
        assertThat(waiting(asked)).isEmpty();
    }

    @Test
    void it_is_resolved_once() {
        String resolution = comments + "/" + says(Map.of()).path("id") + "/resolution";
        asked.post(resolution);
        editor.post(resolution).then().statusCode(200).body("resolvedBy", equalTo(lawyer.id()));
    }

    @Test
    void it_is_found_only_where_it_was_said() {
        String comment = says(Map.of()).path("id");
        for (String elsewhere :
                List.of(
                        Colleague.text(id, "tg"),
                        Colleague.facts(id),
                        Colleague.text(papers.draft(), "ru"))) {
            editor.post(elsewhere + "/comments/" + comment + "/resolution").then().statusCode(404);
        }
    }

    @Test
    void nobody_is_named_who_does_not_work_here() {
        Staff.Member left = staff.with(Role.EDITOR);
        staff.freeze(left.id());
        for (String nobody : List.of(left.id(), "0000000000000000")) {
            says(Map.of("mentions", List.of(nobody)))
                    .then()
                    .statusCode(422)
                    .body("errors[0].parameter", equalTo("/mentions"));
        }
    }
}
