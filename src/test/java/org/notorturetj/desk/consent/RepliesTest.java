package org.notorturetj.desk.consent;

import java.util.List;
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

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.desk.consent.Newspaper.fullConsent;
import static org.notorturetj.desk.consent.Newspaper.records;
import static org.notorturetj.support.people.Colleague.text;

/** What authorities answered, beside a case. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepliesTest {
    @Inject Staff staff;

    private Colleague editor;
    private Colleague coordinator;
    private Newspaper newspaper;
    private final String code = RandomId.of(6);

    @BeforeEach
    void createPeople() {
        editor = colleague(Role.EDITOR);
        coordinator = colleague(Role.COORDINATOR);
        newspaper = new Newspaper(editor, coordinator);
    }

    @Test
    void a_reply_of_an_authority_is_published_without_scripts() {
        String id = newspaper.approvedCase(code);
        records(editor, id, fullConsent()).then().statusCode(200);
        editor.savesText(id, "ru", withReplies(List.of(reply("javascript:alert(1)"))))
                .then()
                .statusCode(200);
        editor.performs(text(id, "ru"), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("replies/0/text")));
        editor.savesText(id, "ru", withReplies(List.of(reply("https://example.org/paper"))))
                .then()
                .statusCode(200);
        editor.submits(text(id, "ru"));
        coordinator.approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200);
        given().get("/v1/ru/cases/" + code)
                .then()
                .statusCode(200)
                .body("replies[0].authority", equalTo("Prosecutor's office"))
                .body("replies[0].language", equalTo("tg"))
                .body("replies[0].date.date", equalTo("2025-06"))
                .body(
                        "replies[0].html",
                        org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.startsWith(
                                        "<p>An inquiry was <strong>opened</strong>."),
                                org.hamcrest.Matchers.containsString("nofollow")));
    }

    private static Map<String, Object> reply(String link) {
        return Map.of(
                "authority",
                "Prosecutor's office",
                "date",
                Map.of("date", "2025-06", "precision", "month"),
                "text",
                "An inquiry was **opened**. [Paper](" + link + ")",
                "language",
                "tg");
    }

    @Test
    void an_incomplete_reply_or_one_with_html_is_rejected() {
        String id = newspaper.approvedCase(code);
        editor.savesText(
                        id,
                        "ru",
                        withReplies(List.of(Map.of("text", "<b>x</b>", "language", "ru"))))
                .then()
                .statusCode(200);
        editor.performs(text(id, "ru"), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("replies/0/authority"));
    }

    @Test
    void cases_without_replies_lack_that_member() {
        newspaper.shownCase(code, "ru");
        given().get("/v1/ru/cases/" + code).then().body("$", not(hasKey("replies")));
    }

    private static Map<String, Object> withReplies(List<?> replies) {
        return new java.util.HashMap<>(
                Map.of(
                        "initials",
                        "N. N.",
                        "title",
                        "The case of N. N.",
                        "summary",
                        "Invented.",
                        "body",
                        "Text.",
                        "replies",
                        replies));
    }

    private Colleague colleague(Role role) {
        return new Colleague(staff.with(role).token());
    }
}
