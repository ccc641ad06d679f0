package org.notorturetj.desk.document;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.support.people.Colleague.text;

/** The address that a text without one is offered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferedSlugTest {
    @Inject Staff staff;

    private Colleague editor;

    @BeforeEach
    void sign_in() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @Test
    void a_text_without_a_slug_is_offered_a_free_one() {
        String mark = RandomId.of(6);
        Map<String, Object> body =
                Map.of(
                        "type",
                        "article",
                        "texts",
                        Map.of("ru", Map.of("title", "Что решил суд " + mark)));
        String slug = "chto-reshil-sud-" + mark;
        String first = editor.post("/documents", body).then().statusCode(201).extract().path("id");
        editor.get(text(first, "ru")).then().body("content.slug", is(slug));
        String second = editor.post("/documents", body).then().statusCode(201).extract().path("id");
        editor.get(text(second, "ru")).then().body("content.slug", is(slug + "-2"));
        String page = editor.creates("page");
        editor.savesText(page, "tg", Map.of("title", "Что решил суд " + mark))
                .then()
                .statusCode(200)
                .body("slugOffer", is(slug + "-3"))
                .body("content", not(hasItem("slug")));
        editor.savesText(page, "tg", Map.of("slug", slug + "-3", "title", "Что решил суд " + mark))
                .then()
                .statusCode(200)
                .body("slugOffer", nullValue());
    }

    @Test
    void a_slug_of_any_length_can_be_saved_in_a_draft() {
        String id = editor.creates("article");
        editor.savesText(id, "ru", Map.of("slug", RandomId.of(6).repeat(2000)))
                .then()
                .statusCode(200);
    }
}
