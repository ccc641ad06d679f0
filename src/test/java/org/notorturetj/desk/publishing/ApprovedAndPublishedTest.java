package org.notorturetj.desk.publishing;

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
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** A second person approves several parts and has them published in one request, or nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ApprovedAndPublishedTest {
    @Inject Staff staff;

    private Colleague editor;
    private Staff.Member second;
    private Colleague deputy;
    private String one;
    private String other;

    @BeforeEach
    void begin() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        second = staff.with(Role.DEPUTY);
        deputy = new Colleague(second.token());
        one = submitted(editor);
        other = submitted(editor);
    }

    @AfterEach
    void withdraw() {
        List.of(one, other).forEach(id -> editor.withdraws(id, "ru", "tg"));
    }

    @Test
    void all_parts_are_approved_and_published() {
        publishes(deputy, true, seen(one), seen(other))
                .then()
                .statusCode(200)
                .body("publication", notNullValue());
        for (String id : List.of(one, other)) {
            given().get("/v1/ru/articles/" + id).then().statusCode(200);
            editor.get("/documents/" + id)
                    .then()
                    .body("texts.approver", contains(second.id()))
                    .body("facts.approver", equalTo(second.id()));
        }
    }

    @Test
    void without_it_what_is_in_review_is_not_published() {
        publishes(deputy, false, seen(one)).then().statusCode(409);
        states("in_review");
    }

    @Test
    void what_changed_meanwhile_stops_all_and_says_where() {
        Map<String, Object> second = seen(other);
        editor.performs(text(other, "ru"), "/changes").then().statusCode(200);
        editor.savesText(other, "ru", Invented.articleText(other, "Другая"));
        editor.submits(text(other, "ru"));
        publishes(deputy, true, seen(one), second)
                .then()
                .statusCode(412)
                .body("errors.parameter[0]", org.hamcrest.Matchers.startsWith("/parts/1/texts/ru"));
        states("in_review");
    }

    @Test
    void ones_own_part_stops_all() {
        var both = new Colleague(staff.with(Role.EDITOR, Role.DEPUTY).token());
        String own = submitted(both);
        publishes(both, true, seen(one), seen(own))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        states("in_review");
        editor.get("/documents/" + own).then().body("texts.state", everyItem(equalTo("in_review")));
    }

    @Test
    void a_publication_that_is_refused_approves_nothing() {
        // one of its languages is a draft
        editor.savesText(other, "tg", Invented.articleText(other + "-tg", "Дигар"));
        Map<String, Object> more = new LinkedHashMap<>(seen(other));
        more.put("texts", Map.of("ru", ((Map<?, ?>) seen(other).get("texts")).get("ru")));
        more.put("languages", List.of("ru", "tg"));
        publishes(deputy, true, seen(one), more).then().statusCode(409);
        states("in_review");
    }

    @Test
    void what_two_must_answer_for_is_approved_and_waits_for_another() {
        String line = editor.creates("hotline");
        editor.savesFacts(line, Invented.lineFacts("+9995557002"));
        editor.savesText(line, "ru", Invented.lineText(Language.RU));
        editor.submits(facts(line));
        editor.submits(text(line, "ru"));
        publishes(deputy, true, seen(line)).then().statusCode(202).body("proposal", notNullValue());
        editor.get("/documents/" + line).then().body("texts.state", contains("approved"));
    }

    @Test
    void only_who_may_approve_and_publish_does_so() {
        publishes(editor, true, seen(one)).then().statusCode(403);
        publishes(new Colleague(staff.with(Role.LAWYER).token()), true, seen(one))
                .then()
                .statusCode(403);
        states("in_review");
    }

    private void states(String state) {
        editor.get("/documents/" + one).then().body("texts.state", contains(state));
        editor.get("/documents/" + one).then().body("facts.state", equalTo(state));
    }

    private Map<String, Object> seen(String id) {
        return editor.seen(id);
    }

    private static Response publishes(Colleague who, boolean approve, Object... parts) {
        return who.post("/publications", Map.of("approve", approve, "parts", List.of(parts)));
    }

    private static String submitted(Colleague author) {
        String id = author.creates("article");
        author.savesFacts(id, Invented.articleFacts("news"));
        author.savesText(id, "ru", Invented.articleText(id, "Статья"));
        author.submits(facts(id));
        author.submits(text(id, "ru"));
        return id;
    }
}
