package org.notorturetj.desk.preview;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.notorturetj.desk.preview.LinkedArticles.make;
import static org.notorturetj.desk.preview.LinkedArticles.open;
import static org.notorturetj.support.people.Colleague.text;

/** A preview shows the latest save of its edition, or says why it cannot be published. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewedTextsTest {
    @Inject Staff staff;

    private Colleague editor;
    private Colleague coordinator;
    private LinkedArticles articles;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        articles = new LinkedArticles(editor, coordinator);
    }

    @Test
    void the_link_shows_the_latest_save_of_its_edition() {
        String id = articles.article("Первое");
        String token = articles.token(id);
        open(token)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body("type", equalTo("article"))
                .body("language", equalTo("ru"))
                .body("number", equalTo(1))
                .body("record.title", equalTo("Первое"))
                .body("record.html", equalTo("<p>Первое</p>\n<p>Text.</p>"));
        articles.save(id, "Второе");
        open(token).then().body("record.title", equalTo("Второе"));
        // its own edition, not a later one
        articles.publish(id);
        articles.save(id, "Третье");
        open(token).then().body("number", equalTo(1)).body("record.title", equalTo("Второе"));
        open(articles.token(id))
                .then()
                .body("number", equalTo(2))
                .body("record.title", equalTo("Третье"));
    }

    @Test
    void a_redacted_text_is_gone_in_previews_too() {
        var lawyer = new Colleague(staff.with(Role.LAWYER).token());
        String id = articles.article("Title");
        articles.publish(id);
        String token = articles.token(id);
        String proposal =
                editor.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .path("proposal");
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        open(token).then().statusCode(410);
        editor.get(text(id, "ru") + "/previews").then().statusCode(410);
        editor.post(text(id, "ru") + "/previews", Map.of()).then().statusCode(410);
    }

    @Test
    void a_preview_reports_why_a_text_cannot_be_published() {
        String id = editor.creates("article");
        articles.save(id, "Title");
        String token = articles.token(id);
        open(token).then().statusCode(422).body("errors.parameter", hasItem("facts"));
        editor.savesFacts(id, Map.of("kind", "news"));
        open(token).then().statusCode(422).body("errors.parameter", hasItem("facts/section"));
        editor.savesFacts(id, Invented.articleFacts("news"));
        open(token).then().statusCode(200);
        editor.savesText(id, "ru", Map.of("title", "Only a title"));
        open(token).then().statusCode(422).body("errors.parameter", hasItems("slug", "body"));
        Map<String, Object> hostile = new TreeMap<>(Invented.articleText(id, "Title"));
        hostile.put("body", "<script>alert(1)</script>");
        editor.savesText(id, "ru", hostile).then().statusCode(200);
        open(token)
                .then()
                .statusCode(422)
                .header("Cache-Control", "no-store")
                .body("errors.parameter", hasItem("body"));
    }

    @Test
    void a_preview_reports_a_missing_section_key() {
        String id = coordinator.creates("section");
        coordinator.savesFacts(id, Map.of("rank", 1)).then().statusCode(200);
        coordinator
                .savesText(id, "ru", Map.of("name", "Name", "description", "Text."))
                .then()
                .statusCode(200);
        open(make(coordinator, id, Map.of()).path("token"))
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("key"));
    }
}
