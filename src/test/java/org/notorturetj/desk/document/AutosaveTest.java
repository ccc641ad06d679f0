package org.notorturetj.desk.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.content.autosave.Autosaves;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What somebody has typed and not saved is kept for her alone, and no longer than it is needed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AutosaveTest {
    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject Owner owner;
    @Inject ProtectedPeople people;
    @Inject Autosaves autosaves;

    private Staff.Member writer;
    private Colleague editor;
    private Colleague other;
    private String id;
    private Instant now;

    @BeforeEach
    void begin() {
        now = Instant.parse("2026-11-24T09:00:00Z");
        clock.stopAt(now);
        writer = staff.with(Role.EDITOR);
        editor = new Colleague(writer.token());
        other = new Colleague(staff.with(Role.EDITOR).token());
        id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        editor.savesText(id, "ru", words("Saved"));
    }

    @AfterEach
    void let_go() throws Exception {
        people.letGo();
        clock.letGo();
    }

    @Test
    void what_was_typed_comes_back_to_its_author_and_nobody_else() {
        String etag = editor.get(text(id, "ru")).header("ETag").replace("\"", "");
        types(editor, "ru", words("Typed"), etag)
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("autosavedAt", equalTo("2026-11-24T09:00:00Z"))
                .body("leftOut", nullValue());
        kept(editor)
                .body("items", hasSize(1))
                .body("items[0].language", equalTo("ru"))
                .body("items[0].basedOn", equalTo(etag))
                .body("items[0].content.title", equalTo("Typed"));
        kept(other).body("items", hasSize(0));
        // it is no version: nobody who reads the text sees anything of it
        assertThat(
                        editor.get(text(id, "ru")).asString()
                                + editor.get("/documents/" + id).asString())
                .doesNotContain("Typed");
        editor.savesText(id, "ru", words("Saved again")).then().statusCode(200);
    }

    @Test
    void it_is_sealed_and_there_is_one_for_each_part() {
        types(editor, "ru", words("Unmistakable first"), null);
        types(editor, "ru", words("Unmistakable second"), null);
        types(editor, "tg", words("Unmistakable Tajik"), null);
        types(editor, null, Map.of("section", "news"), null);
        types(other, "ru", words("Unmistakable of another"), null);
        kept(editor)
                .body("items", hasSize(3))
                .body(
                        "items.find { it.language == 'ru' }.content.title",
                        equalTo("Unmistakable second"));
        assertThat(Dump.ofEveryTable()).doesNotContain("Unmistakable");
    }

    @Test
    void saving_a_part_forgets_it_and_that_of_nobody_else() {
        types(editor, "ru", words("Typed"), null);
        types(editor, null, Map.of("section", "news"), null);
        types(other, "ru", words("Typed by another"), null);
        editor.savesText(id, "ru", words("Typed")).then().statusCode(200);
        kept(editor).body("items.language", equalTo(java.util.Collections.singletonList(null)));
        kept(other).body("items", hasSize(1));
        editor.savesFacts(id, Invented.articleFacts("statement")).then().statusCode(200);
        kept(editor).body("items", hasSize(0));
    }

    @Test
    void a_save_that_is_refused_forgets_nothing() {
        types(editor, "ru", words("Typed"), null);
        editor.request()
                .contentType("application/json")
                .header("If-Match", "\"1-99-99\"")
                .body(Map.of("content", words("Typed")))
                .put("/desk/v1" + text(id, "ru"))
                .then()
                .statusCode(412);
        kept(editor).body("items", hasSize(1));
    }

    @Test
    void what_is_saved_already_is_not_kept() {
        types(editor, "ru", words("Typed"), null);
        types(editor, "ru", words("Saved"), null).body("autosavedAt", nullValue());
        kept(editor).body("items", hasSize(0));
    }

    @Test
    void presence_alone_changes_nothing_of_it_and_its_author_can_discard_it() {
        types(editor, "ru", words("Typed"), null);
        editor.put("/documents/" + id + "/editing", Map.of("language", "ru"))
                .then()
                .statusCode(200)
                .body("autosavedAt", nullValue());
        other.delete("/documents/" + id + "/autosaves/ru").then().statusCode(204);
        editor.delete("/documents/" + id + "/autosaves/tg").then().statusCode(204);
        kept(editor).body("items", hasSize(1));
        editor.delete("/documents/" + id + "/autosaves/ru").then().statusCode(204);
        kept(editor).body("items", hasSize(0));
    }

    @Test
    void what_cannot_be_read_is_left_out_and_named() {
        types(
                        editor,
                        "ru",
                        Map.of("title", "Typed", "body", List.of("not a text"), "nonsense", "x"),
                        null)
                .body("leftOut.parameter", equalTo(List.of("/content/body", "/content/nonsense")));
        kept(editor)
                .body("items[0].content.title", equalTo("Typed"))
                .body("items[0].content", not(hasKey("body")))
                .body("items[0].content", not(hasKey("nonsense")));
    }

    @Test
    void a_protected_name_is_refused_as_in_a_save_and_what_was_kept_before_stays() {
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        types(editor, "ru", words("Typed"), null);
        Map<String, Object> naming = words("Typed of " + person.full());
        Response saved = editor.savesText(id, "ru", naming);
        Response typed = editor.put("/documents/" + id + "/editing", notice("ru", naming, null));
        assertThat(typed.statusCode()).isEqualTo(422).isEqualTo(saved.statusCode());
        assertThat(typed.jsonPath().<Object>get("errors"))
                .isEqualTo(saved.jsonPath().<Object>get("errors"));
        kept(editor).body("items.content.title", equalTo(List.of("Typed")));
        // colleagues see that she is there all the same
        other.get("/documents/" + id).then().body("editing", hasSize(1));
    }

    @Test
    void a_name_that_is_protected_later_is_found_there_and_taken_out() {
        ProtectedPeople.Invented person = people.invented();
        types(editor, "ru", words("Typed of " + person.full()), null);
        people.dropSearches();
        String name = people.protect(person);
        people.work();
        var coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        coordinator
                .get("/protected-names/" + name + "/findings?limit=100")
                .then()
                .statusCode(200)
                .body("items.place", equalTo(List.of("autosaves")));
        String proposal =
                coordinator
                        .post("/protected-names/" + name + "/redaction")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        new Colleague(staff.with(Role.LAWYER).token())
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
        people.work();
        kept(editor).body("items[0].content.title", not(equalTo("Typed of " + person.full())));
        assertThat(editor.get("/documents/" + id + "/autosaves").asString())
                .contains("Typed of ")
                .doesNotContain(person.surname());
    }

    @Test
    void a_withdrawn_text_leaves_none_of_anybody() {
        editor.savesText(id, "tg", words("Tajik"));
        publish("ru", "tg");
        types(editor, "ru", words("Typed"), null);
        types(editor, null, Map.of("section", "news"), null);
        types(other, "ru", words("Typed too"), null);
        types(other, "en", words("Of another language"), null);
        editor.withdraws(id, "ru").then().statusCode(200);
        kept(editor).body("items", hasSize(0));
        kept(other).body("items.language", equalTo(List.of("en")));
        // with the last text that is public the whole document is withdrawn
        editor.withdraws(id, "tg").then().statusCode(200);
        kept(other).body("items", hasSize(0));
    }

    @Test
    void an_erased_text_leaves_none_and_takes_none() {
        types(editor, "ru", words("Typed"), null);
        String proposal =
                editor.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        new Colleague(staff.with(Role.COORDINATOR).token())
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
        kept(editor).body("items", hasSize(0));
        for (String part : new String[] {"ru", null}) {
            Map<String, ?> content = part == null ? Map.of("section", "news") : words("Typed");
            editor.put("/documents/" + id + "/editing", notice(part, content, null))
                    .then()
                    .statusCode(410);
        }
        kept(editor).body("items", hasSize(0));
    }

    @Test
    void a_deleted_document_leaves_none() throws Exception {
        types(editor, "tg", words("Typed"), null);
        Map<String, Object> seen = editor.seen(id);
        seen.remove("document");
        editor.post("/documents/" + id + "/deletion", seen).then().statusCode(204);
        assertThat(rows("document_id = '%s'".formatted(id))).isZero();
        editor.get("/documents/" + id + "/autosaves").then().statusCode(404);
    }

    @Test
    void a_frozen_account_leaves_none() throws Exception {
        types(editor, "ru", words("Typed"), null);
        types(other, "ru", words("Typed too"), null);
        editor.post("/account/freezing").then().statusCode(204);
        assertThat(rows("account_id = '%s'".formatted(writer.id()))).isZero();
        kept(other).body("items", hasSize(1));
    }

    @Test
    void it_is_shown_for_seven_days_and_kept_no_longer() throws Exception {
        types(editor, "ru", words("Typed"), null);
        clock.stopAt(now.plus(Duration.ofDays(7)));
        var later = new Colleague(staff.signIn(writer.id()));
        later.get("/documents/" + id + "/autosaves").then().body("items", hasSize(0));
        autosaves.forgetOld();
        assertThat(rows("account_id = '%s'".formatted(writer.id()))).isZero();
    }

    @Test
    void fifty_are_kept_of_one_person_and_the_oldest_go() throws Exception {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            documents.add(editor.creates("article"));
        }
        for (String document : documents) {
            for (String language : List.of("tg", "ru", "en")) {
                now = now.plusSeconds(1);
                clock.stopAt(now);
                editor.put(
                                "/documents/" + document + "/editing",
                                notice(language, words("Typed"), null))
                        .then()
                        .statusCode(200);
            }
        }
        assertThat(rows("account_id = '%s'".formatted(writer.id()))).isEqualTo(50);
        editor.get("/documents/" + documents.get(0) + "/autosaves")
                .then()
                .body("items", hasSize(0));
        editor.get("/documents/" + documents.get(1) + "/autosaves")
                .then()
                .body("items.language", equalTo(List.of("en", "ru")));
    }

    @Test
    void only_who_may_save_a_part_has_what_she_typed_kept() {
        var translator = new Colleague(staff.with(Role.TRANSLATOR).token());
        types(translator, "tg", words("Typed"), null);
        translator
                .put("/documents/" + id + "/editing", notice(null, Map.of("section", "news"), null))
                .then()
                .statusCode(403);
        var lawyer = new Colleague(staff.with(Role.LAWYER).token());
        lawyer.put("/documents/" + id + "/editing", notice("ru", words("Typed"), null))
                .then()
                .statusCode(403);
        lawyer.get("/documents/" + id + "/autosaves").then().statusCode(403);
        lawyer.delete("/documents/" + id + "/autosaves/ru").then().statusCode(403);
        editor.get("/documents/0000000000000000/autosaves").then().statusCode(404);
        editor.put("/documents/0000000000000000/editing", notice("ru", words("Typed"), null))
                .then()
                .statusCode(404);
    }

    private void publish(String... languages) {
        var coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        List<String> parts = new ArrayList<>(List.of(facts(id)));
        List.of(languages).forEach(language -> parts.add(text(id, language)));
        for (String part : parts) {
            editor.submits(part);
            coordinator.approves(part);
        }
        editor.publishes(id, languages).then().statusCode(200);
    }

    private ValidatableResponse types(
            Colleague who, String language, Map<String, ?> content, String basedOn) {
        return who.put("/documents/" + id + "/editing", notice(language, content, basedOn))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> notice(
            String language, Map<String, ?> content, String basedOn) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("content", content);
        if (language != null) {
            notice.put("language", language);
        }
        if (basedOn != null) {
            notice.put("basedOn", basedOn);
        }
        return notice;
    }

    private ValidatableResponse kept(Colleague who) {
        return who.get("/documents/" + id + "/autosaves").then().statusCode(200);
    }

    private Map<String, Object> words(String title) {
        return Invented.articleText(id, title);
    }

    private long rows(String which) throws Exception {
        return owner.number("SELECT count(*) FROM desk.autosave WHERE " + which);
    }
}
