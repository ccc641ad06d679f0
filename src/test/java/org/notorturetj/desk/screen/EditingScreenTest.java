package org.notorturetj.desk.screen;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** One answer says what the operations say one after the other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class EditingScreenTest {
    @Inject Staff staff;

    private Colleague editor;
    private String id;
    private String document;

    @BeforeEach
    void write() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        id = editor.creates("article");
        document = "/documents/" + id;
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        saves("ru", Map.of("content", Invented.articleText("r" + id, "Решение")), "*");
        saves(
                "tg",
                Map.of(
                        "content",
                        Invented.articleText("t" + id, "Қарор"),
                        "source",
                        Map.of("language", "ru")),
                "*");
        editor.savesText(id, "ru", Invented.articleText("r" + id, "Решение суда"))
                .then()
                .statusCode(200);
        editor.post(document + "/editions/tg/comments", Map.of("body", "Кадом суд?"))
                .then()
                .statusCode(200);
        editor.put(
                        document + "/editing",
                        Map.of("language", "tg", "content", Map.of("title", "Қарори суд")))
                .then()
                .statusCode(200);
    }

    private void saves(String language, Map<String, Object> body, String ifNoneMatch) {
        editor.request()
                .contentType("application/json")
                .header("If-None-Match", ifNoneMatch)
                .body(body)
                .put("/desk/v1" + document + "/editions/" + language)
                .then()
                .statusCode(200);
    }

    private JsonNode reads(String path) {
        return Json.of(editor.get(document + path));
    }

    @Test
    void it_is_what_its_parts_are() {
        JsonNode screen = reads("/screen?language=tg");
        assertThat(screen.path("document")).isEqualTo(reads(""));
        assertThat(screen.path("facts")).isEqualTo(reads("/facts"));
        assertThat(screen.path("text")).isEqualTo(reads("/editions/tg"));
        assertThat(screen.path("source")).isEqualTo(reads("/editions/ru"));
        assertThat(screen.path("changed"))
                .isEqualTo(reads("/editions/ru/difference?from=1&fromSave=1"));
        assertThat(screen.path("comments"))
                .isEqualTo(reads("/editions/tg/comments").path("items"))
                .hasSize(1);
        assertThat(screen.path("revisions"))
                .isEqualTo(reads("/editions/tg/revisions").path("items"))
                .hasSize(1);
        assertThat(screen.path("autosave")).isEqualTo(reads("/autosaves").path("items").path(0));
    }

    @Test
    void of_the_facts_it_has_their_own_lists() {
        JsonNode screen = reads("/screen");
        assertThat(screen.path("facts")).isEqualTo(reads("/facts"));
        assertThat(screen.path("revisions")).isEqualTo(reads("/facts/revisions").path("items"));
        assertThat(List.of("text", "source", "changed", "autosave")).noneMatch(screen::has);
    }

    @Test
    void a_text_that_nobody_has_begun_has_nothing_but_its_source() {
        JsonNode screen = reads("/screen?language=en&from=ru");
        assertThat(screen.has("text")).isFalse();
        assertThat(screen.path("source")).isEqualTo(reads("/editions/ru"));
        assertThat(screen.path("comments")).isEmpty();
    }

    @Test
    void who_only_reads_has_it_without_what_others_type() {
        new Colleague(staff.with(Role.LAWYER).token())
                .get(document + "/screen?language=tg")
                .then()
                .statusCode(200)
                .body("comments", hasSize(1))
                .body("autosave", nullValue());
    }
}
