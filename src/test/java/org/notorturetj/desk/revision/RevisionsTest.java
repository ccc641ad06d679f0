package org.notorturetj.desk.revision;

import java.sql.SQLException;
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
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Listing, comparing and restoring revisions. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionsTest {
    @Inject Staff staff;
    @Inject Owner owner;

    private Colleague editor;
    private Colleague translator;
    private Colleague coordinator;
    private Colleague lawyer;
    private String editorId;

    @BeforeEach
    void createPeople() {
        Staff.Member member = staff.with(Role.EDITOR);
        editorId = member.id();
        editor = new Colleague(member.token());
        translator = new Colleague(staff.with(Role.TRANSLATOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
    }

    @Test
    void saves_are_listed_newest_first_without_their_content() {
        String id = editor.creates("article");
        save(id, "One");
        translator.savesText(id, "ru", Invented.articleText(id, "Two"));
        save(id, "Three");

        Response list = lawyer.get(text(id, "ru") + "/revisions");
        list.then()
                .statusCode(200)
                .body("items.save", equalTo(List.of(3, 2, 1)))
                .body("items.number", equalTo(List.of(1, 1, 1)))
                .body("items[0].author", equalTo(editorId))
                .body("next", nullValue());
        assertThat(list.asString()).doesNotContain("One", "Two", "Three");
        lawyer.get(text(id, "ru") + "/revisions/1/2")
                .then()
                .statusCode(200)
                .body("content.title", equalTo("Two"))
                .body("revision.save", equalTo(2));
        lawyer.get(text(id, "ru") + "/revisions/1/4").then().statusCode(404);
        lawyer.get(text(id, "ru") + "/revisions/2/1").then().statusCode(404);
        lawyer.get(text(id, "tg") + "/revisions").then().statusCode(404);
        lawyer.get(text(id, "tg") + "/revisions/1/1").then().statusCode(404);
    }

    @Test
    void the_list_is_paged() {
        String id = editor.creates("article");
        save(id, "One");
        save(id, "Two");
        save(id, "Three");
        String address = text(id, "ru") + "/revisions?limit=2";

        String next =
                editor.get(address)
                        .then()
                        .body("items.save", equalTo(List.of(3, 2)))
                        .extract()
                        .path("next");
        editor.get(address + "&cursor=" + next)
                .then()
                .body("items.save", equalTo(List.of(1)))
                .body("next", nullValue());
        editor.get(address + "&cursor=1.x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void restoring_an_old_text_overwrites_the_draft() throws SQLException {
        String id = editor.creates("article");
        save(id, "One");
        save(id, "Two");
        String path = "/desk/v1" + text(id, "ru") + "/revisions/1/1/restoration";

        translator.request().post(path).then().statusCode(428);
        translator
                .request()
                .header("If-Match", "\"1-1-0\"")
                .post(path)
                .then()
                .statusCode(412)
                .body("errors.parameter", hasItem("/title"));
        lawyer.request().header("If-Match", entityTag(id)).post(path).then().statusCode(403);
        translator
                .request()
                .header("If-Match", entityTag(id))
                .post(path)
                .then()
                .statusCode(200)
                .body("content.title", equalTo("One"))
                .body("state.number", equalTo(1))
                .body("state.state", equalTo("draft"));
        // the overwritten one is still there
        editor.get(text(id, "ru") + "/revisions")
                .then()
                .body("items.save", equalTo(List.of(3, 2, 1)));
        editor.get(text(id, "ru") + "/revisions/1/2").then().body("content.title", equalTo("Two"));
        assertThat(rows("edition.bring-back", id)).isEqualTo(1);
        assertThat(rows("edition.save", id)).isEqualTo(3);
    }

    @Test
    void restoring_a_text_of_a_published_article_creates_only_a_draft() {
        String id = published("One");
        save(id, "Two");
        publish(id);
        restore(editor, id, 1, 1)
                .then()
                .statusCode(200)
                .body("content.title", equalTo("One"))
                .body("state.number", equalTo(3))
                .body("state.state", equalTo("draft"));
        given().get("/v1/ru/articles/" + id).then().body("title", equalTo("Two"));
        editor.publishes(id, "ru").then().statusCode(409);
        // no changes while a text is in review
        editor.submits(text(id, "ru"));
        restore(editor, id, 2, 1).then().statusCode(409);
    }

    @Test
    void redaction_removes_every_revision() {
        String id = published("One");
        String proposal =
                editor.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        String tag = entityTag(id);
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        for (String path : List.of(text(id, "ru"), facts(id))) {
            editor.get(path + "/revisions").then().statusCode(410);
            editor.get(path + "/revisions/1/1").then().statusCode(410);
            editor.get(path + "/difference?from=1").then().statusCode(410);
            editor.request()
                    .header("If-Match", tag)
                    .post("/desk/v1" + path + "/revisions/1/1/restoration")
                    .then()
                    .statusCode(410);
        }
    }

    @Test
    void old_facts_are_restored_by_those_who_may_edit_facts() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesFacts(id, Invented.articleFacts("video")).then().statusCode(200);
        editor.get(facts(id) + "/revisions").then().body("items.save", equalTo(List.of(2, 1)));
        editor.get(facts(id) + "/revisions/1/1").then().body("content.kind", equalTo("news"));
        translator.performs(facts(id), "/revisions/1/1/restoration").then().statusCode(403);
        editor.performs(facts(id), "/revisions/1/1/restoration")
                .then()
                .statusCode(200)
                .body("content.kind", equalTo("news"));
        editor.get(facts(id) + "/difference?from=1&fromSave=2&to=1&toSave=3")
                .then()
                .body("members.member", equalTo(List.of("/kind")))
                .body("members[0].before", equalTo("video"))
                .body("members[0].after", equalTo("news"));
    }

    @Test
    void two_editions_are_compared_member_by_member_and_long_texts_word_by_word() {
        String id = published("One");
        Map<String, Object> next = new TreeMap<>(Invented.articleText(id, "Two"));
        next.put("body", "One\n\nAnother text.");
        next.put("author", "Desk");
        editor.savesText(id, "ru", next).then().statusCode(200);

        Response difference = lawyer.get(text(id, "ru") + "/difference?from=1&to=2");
        difference
                .then()
                .statusCode(200)
                .body("from.number", equalTo(1))
                .body("to.number", equalTo(2))
                .body("members.member", equalTo(List.of("/author", "/body", "/title")))
                .body("members[0].after", equalTo("Desk"))
                .body(
                        "members[1].segments.kind",
                        equalTo(List.of("same", "removed", "added", "same")))
                .body(
                        "members[1].segments.text",
                        equalTo(List.of("One\n\n", "Text", "Another text", ".")))
                .body("members[2].before", equalTo("One"))
                .body("members[2].after", equalTo("Two"));
        assertThat(difference.jsonPath().getMap("members[0]")).doesNotContainKey("before");
        assertThat(difference.jsonPath().getMap("members[2]")).doesNotContainKey("segments");
        // without a second one: the working version
        assertThat(lawyer.get(text(id, "ru") + "/difference?from=1").asString())
                .isEqualTo(difference.asString());
        lawyer.get(text(id, "ru") + "/difference?from=2")
                .then()
                .body("members", equalTo(List.of()));
        lawyer.get(text(id, "ru") + "/difference?from=3").then().statusCode(404);
        lawyer.get(text(id, "ru") + "/difference?from=0").then().statusCode(400);
        // without a first one: what the public reads
        assertThat(lawyer.get(text(id, "ru") + "/difference").asString())
                .isEqualTo(difference.asString());
        editor.withdraws(id, "ru").then().statusCode(200);
        lawyer.get(text(id, "ru") + "/difference").then().statusCode(404);
    }

    @Test
    void what_was_approved_and_never_published_is_not_what_the_public_reads() {
        String id = published("One");
        for (String title : List.of("Two", "Three")) {
            editor.savesText(id, "ru", Invented.articleText(id, title)).then().statusCode(200);
            editor.submits(text(id, "ru"));
            lawyer.approves(text(id, "ru"));
        }
        lawyer.get(text(id, "ru") + "/difference")
                .then()
                .statusCode(200)
                .body("from.number", equalTo(1))
                .body("to.number", equalTo(3));
        lawyer.get(facts(id) + "/difference").then().statusCode(200);
    }

    @Test
    void lists_and_numbers_are_compared_as_whole_values() {
        String id = editor.creates("hotline");
        editor.savesFacts(id, Invented.lineFacts("+9995550007")).then().statusCode(200);
        Map<String, Object> more = new TreeMap<>(Invented.lineFacts("+9995550007"));
        more.put("rank", 901);
        more.put("serves", List.of("TJ-DU"));
        more.put("hours", Map.of("mode", "always", "outOfHours", false));
        editor.savesFacts(id, more).then().statusCode(200);

        editor.get(facts(id) + "/difference?from=1&fromSave=1")
                .then()
                .body(
                        "members.member",
                        equalTo(List.of("/hours/mode", "/hours/outOfHours", "/rank", "/serves")))
                .body("members[1].before", equalTo(true))
                .body("members[2].after", equalTo(901))
                .body("members[3].after", equalTo(List.of("TJ-DU")));
    }

    private void save(String id, String title) {
        editor.savesText(id, "ru", Invented.articleText(id, title)).then().statusCode(200);
    }

    private Response restore(Colleague who, String id, int number, int save) {
        return who.performs(text(id, "ru"), "/revisions/%d/%d/restoration".formatted(number, save));
    }

    private String entityTag(String id) {
        return editor.get(text(id, "ru")).header("ETag");
    }

    private String published(String title) {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        save(id, title);
        publish(id);
        return id;
    }

    private void publish(String id) {
        editor.submits(text(id, "ru"));
        coordinator.approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200);
    }

    private long rows(String action, String id) throws SQLException {
        return owner.number(
                "SELECT count(*) FROM desk.audit WHERE action = '%s' AND document_id = '%s'"
                        .formatted(action, id));
    }
}
