package org.notorturetj.desk.saving;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** An answer was lost, and the same save is sent again: its author was not faster than herself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RepeatedSaveTest {
    private static final String NEW = "*";

    @Inject Staff staff;
    @Inject Owner owner;
    @Inject ProtectedPeople people;

    private Colleague editor;
    private Colleague coordinator;
    private String id;

    @BeforeEach
    void begin_an_article() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        id = editor.creates("article");
    }

    @Test
    void a_first_text_is_saved_once() {
        Response first = save(editor, text(id, "ru"), NEW, named("One"));
        assertAgain(first, save(editor, text(id, "ru"), NEW, named("One")));
        assertSaves(text(id, "ru"), 1);
    }

    @Test
    void a_text_is_saved_over_once() {
        String seen = save(editor, text(id, "ru"), NEW, named("One")).header("ETag");
        Response second = save(editor, text(id, "ru"), seen, named("Two"));
        assertAgain(second, save(editor, text(id, "ru"), seen, named("Two")));
        assertAgain(second, save(editor, text(id, "ru"), seen, named("Two")));
        assertSaves(text(id, "ru"), 2);
        // and work goes on with what the repeated answer said
        save(editor, text(id, "ru"), second.header("ETag"), named("Three")).then().statusCode(200);
    }

    @Test
    void what_follows_an_approved_text_is_begun_once() {
        save(editor, facts(id), NEW, content(Invented.articleFacts("news")));
        save(editor, text(id, "ru"), NEW, named("One"));
        editor.submits(text(id, "ru"));
        coordinator.approves(text(id, "ru"));
        String seen = editor.get(text(id, "ru")).header("ETag");
        Response second = save(editor, text(id, "ru"), seen, named("Two"));
        assertThat(second.header("ETag")).startsWith("\"2-1-");
        assertAgain(second, save(editor, text(id, "ru"), seen, named("Two")));
        assertSaves(text(id, "ru"), 2);
    }

    @Test
    void facts_are_saved_once() {
        var news = content(Invented.articleFacts("news"));
        Response first = save(editor, facts(id), NEW, news);
        assertAgain(first, save(editor, facts(id), NEW, news));
        var report = content(Invented.articleFacts("report"));
        Response second = save(editor, facts(id), first.header("ETag"), report);
        assertAgain(second, save(editor, facts(id), first.header("ETag"), report));
        assertSaves(facts(id), 2);
    }

    @Test
    void a_translation_with_its_source_is_saved_once() {
        save(editor, text(id, "ru"), NEW, named("One"));
        Map<String, Object> translation = new TreeMap<>(named("Translated"));
        translation.put("source", Map.of("language", "ru", "etag", "1-1-0"));
        Response first = save(editor, text(id, "tg"), NEW, translation);
        assertAgain(first, save(editor, text(id, "tg"), NEW, translation));
        assertSaves(text(id, "tg"), 1);
        // another source, or none of its translations need follow: that is another save
        translation.put("source", Map.of("language", "en"));
        save(editor, text(id, "tg"), NEW, translation).then().statusCode(412);
        Map<String, Object> minor = new TreeMap<>(named("Translated"));
        minor.put("minor", true);
        save(editor, text(id, "tg"), NEW, minor).then().statusCode(412);
    }

    @Test
    void an_old_text_is_brought_back_once() throws Exception {
        String seen = save(editor, text(id, "ru"), NEW, named("One")).header("ETag");
        seen = save(editor, text(id, "ru"), seen, named("Two")).header("ETag");
        String path = "/desk/v1" + text(id, "ru") + "/revisions/1/1/restoration";
        Response first = editor.request().header("If-Match", seen).post(path);
        first.then().statusCode(200).body("content.title", equalTo("One"));
        assertAgain(first, editor.request().header("If-Match", seen).post(path));
        assertSaves(text(id, "ru"), 3);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.audit WHERE action = 'edition.bring-back'"
                                        + " AND document_id = '%s'".formatted(id)))
                .isEqualTo(1);
    }

    @Test
    void a_consent_is_recorded_once() throws Exception {
        String caseId = editor.creates("case");
        String path = "/documents/" + caseId + "/consent";
        Response first = save(editor, path, NEW, consent("public"));
        assertAgain(first, save(editor, path, NEW, consent("public")));
        Response second = save(editor, path, first.header("ETag"), consent("alert"));
        assertAgain(second, save(editor, path, first.header("ETag"), consent("alert")));
        save(coordinator, path, first.header("ETag"), consent("alert")).then().statusCode(412);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.consent WHERE document_id = '%s'"
                                        .formatted(caseId)))
                .isEqualTo(2);
        // what was withdrawn meanwhile is not recorded by what is late
        editor.delete(path).then().statusCode(200);
        save(editor, path, first.header("ETag"), consent("alert")).then().statusCode(412);
    }

    @Test
    void a_protected_name_is_changed_once() throws Exception {
        try {
            Map<String, Object> name = people.invented().body();
            Response made = coordinator.post("/protected-names", name);
            String path = "/protected-names/" + made.path("id");
            Map<String, Object> more = new TreeMap<>(name);
            more.put("caseDocument", editor.creates("case"));
            Response first = save(coordinator, path, made.header("ETag"), more);
            assertAgain(first, save(coordinator, path, made.header("ETag"), more));
            save(coordinator, path, made.header("ETag"), name).then().statusCode(412);
        } finally {
            people.letGo();
        }
    }

    @Test
    void whoever_saves_something_else_is_still_told() {
        String seen = save(editor, text(id, "ru"), NEW, named("One")).header("ETag");
        save(editor, text(id, "ru"), seen, named("Two")).then().statusCode(200);
        save(editor, text(id, "ru"), seen, named("Three")).then().statusCode(412);
        // somebody else with the same words has not seen them
        save(coordinator, text(id, "ru"), seen, named("Two")).then().statusCode(412);
        // a save on which somebody has built
        String two = editor.get(text(id, "ru")).header("ETag");
        String other = save(coordinator, text(id, "ru"), two, named("Other")).header("ETag");
        save(editor, text(id, "ru"), seen, named("Two")).then().statusCode(412);
        save(editor, text(id, "ru"), other, named("Two")).then().statusCode(200);
        // the same words again, but based on what came long before
        save(editor, text(id, "ru"), seen, named("Two")).then().statusCode(412);
        save(editor, text(id, "ru"), NEW, named("Two")).then().statusCode(412);
        assertSaves(text(id, "ru"), 4);
    }

    @Test
    void a_text_that_went_on_is_not_answered_by_an_old_save() {
        save(editor, facts(id), NEW, content(Invented.articleFacts("news")));
        save(editor, text(id, "ru"), NEW, named("One"));
        editor.submits(text(id, "ru"));
        save(editor, text(id, "ru"), NEW, named("One")).then().statusCode(412);
    }

    private void assertAgain(Response first, Response again) {
        first.then().statusCode(200);
        again.then().statusCode(200).header("ETag", equalTo(first.header("ETag")));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private void assertSaves(String path, int saves) {
        editor.get(path + "/revisions").then().body("items.size()", equalTo(saves));
    }

    private Map<String, Object> named(String title) {
        return content(Invented.articleText(id, title));
    }

    private static Map<String, Object> content(Map<String, Object> content) {
        return Map.of("content", content);
    }

    private static Map<String, Object> consent(String outlet) {
        return Map.of(
                "uses",
                List.of("initials", "story", "dates"),
                "outlets",
                List.of(outlet),
                "languages",
                List.of("ru"),
                "givenOn",
                "2026-01-10",
                "holder",
                "relative",
                "note",
                "Signed form of " + outlet);
    }

    private static Response save(
            Colleague person, String path, String seen, Map<String, Object> body) {
        return person.request()
                .contentType("application/json")
                .header(seen.equals(NEW) ? "If-None-Match" : "If-Match", seen)
                .body(body)
                .put("/desk/v1" + path);
    }
}
