package org.notorturetj.desk.document;

import java.util.HashMap;
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

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.text;

/** Texts that show something else than what they hold. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DeceivingTextTest {
    @Inject Staff staff;

    private Colleague editor;
    private String article;

    @BeforeEach
    void begin() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        article = editor.creates("article");
        editor.savesFacts(article, Invented.articleFacts("news")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "slug", "summary", "body", "author"})
    void a_hidden_character_is_refused_in_every_member(String member) {
        for (String hidden :
                new String[] {"\u202E", "\u200B", "&#8238;", "&amp;shy;", "&\\#8203;"}) {
            editor.savesText(article, "ru", with(member, "a" + hidden + "b"))
                    .then()
                    .statusCode(422)
                    .body("errors.parameter", hasItem(containsString(member)))
                    .body("errors[0].rule", containsString("U+"));
        }
    }

    @Test
    void a_hidden_character_is_refused_in_a_comment_and_a_blank_one_too() {
        editor.savesText(article, "ru", with("title", "Title")).then().statusCode(200);
        for (String body : new String[] {"a\u2066b", "a&lrm;b", "\u00A0\u00A0"}) {
            editor.post(text(article, "ru") + "/comments", Map.of("body", body))
                    .then()
                    .statusCode(422)
                    .body("errors[0].parameter", equalTo("/body"));
        }
        editor.post(text(article, "ru") + "/comments", Map.of()).then().statusCode(422);
    }

    @Test
    void a_title_of_blanks_that_are_no_spaces_is_empty() {
        editor.savesText(article, "ru", with("title", "\u00A0\u2800")).then().statusCode(200);

        editor.performs(text(article, "ru"), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem(containsString("title")));
    }

    @Test
    void a_password_may_be_made_of_anything() {
        editor.post("/sessions", Map.of("login", "nobody", "password", "a\u200Db"))
                .then()
                .statusCode(401);
        editor.post("/sessions", Map.of("login", "no\u200Dbody", "password", "a"))
                .then()
                .statusCode(422);
    }

    private Map<String, Object> with(String member, String value) {
        Map<String, Object> text = new HashMap<>(Invented.articleText(article, "Title"));
        text.put(member, value);
        return text;
    }
}
