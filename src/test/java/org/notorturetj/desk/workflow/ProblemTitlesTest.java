package org.notorturetj.desk.workflow;

import java.util.List;
import java.util.Map;

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
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.notorturetj.support.people.Colleague.text;

/** The title of a problem says what is so, and its detail nothing that would harm others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTitlesTest {
    @Inject Staff staff;

    private Colleague editor;
    private Colleague coordinator;
    private String id;

    @BeforeEach
    void write_an_article() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, "ru", Invented.articleText(id, "Статья")).then().statusCode(200);
    }

    @Test
    void a_wrong_password_is_not_told_to_sign_in() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "ru")
                .body(Map.of("login", "nobody-of-this-name", "password", "not the password of it"))
                .post("/desk/v1/sessions")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("type", equalTo("/problems/wrong-credentials"))
                .body("title", equalTo("Войти не удалось"));
        given().header("Accept-Language", "ru")
                .get("/desk/v1/documents")
                .then()
                .statusCode(401)
                .body("title", equalTo("Требуется вход"));
    }

    @Test
    void a_step_that_the_state_does_not_allow_accuses_nobody() {
        wrongState(as(coordinator, text(id, "ru"), "/approval"), "is not in review");
        editor.submits(text(id, "ru"));
        wrongState(as(editor, text(id, "ru"), "/submission"), "is not a draft");
    }

    @Test
    void what_was_changed_meanwhile_is_to_be_read_and_not_overwritten() {
        String seen = editor.get(text(id, "ru")).header("ETag");
        editor.savesText(id, "ru", Invented.articleText(id, "Другая")).then().statusCode(200);
        coordinator
                .request()
                .header("Accept-Language", "ru")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(Map.of("content", Invented.articleText(id, "Третья")))
                .put("/desk/v1" + text(id, "ru"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("title", equalTo("Изменилось после того, как вы открыли"))
                .body("detail", not(containsString("ETag")))
                .body("errors.parameter", equalTo(List.of("/body", "/title")));
    }

    @Test
    void a_first_save_of_what_is_there_already_says_so() {
        editor.request()
                .header("Accept-Language", "ru")
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("content", Invented.articleText(id, "Третья")))
                .put("/desk/v1" + text(id, "ru"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("errors.rule", equalTo(List.of("there is one already")));
    }

    @Test
    void a_condition_that_nothing_can_meet_says_so() {
        editor.request()
                .header("If-Match", "\"1-1-1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("content", Invented.articleText(id, "Мақола")))
                .put("/desk/v1" + text(id, "tg"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"))
                .body("detail", not(containsString("ETag")))
                .body("errors.rule", equalTo(List.of("there is nothing yet that it could match")));
    }

    private static ValidatableResponse as(Colleague person, String path, String step) {
        return person.request()
                .header("Accept-Language", "ru")
                .header("If-Match", person.get(path).header("ETag"))
                .post("/desk/v1" + path + step)
                .then();
    }

    private static void wrongState(ValidatableResponse answer, String rule) {
        answer.statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("title", equalTo("Сейчас это сделать нельзя"))
                .body("errors[0].rule", equalTo(rule));
    }
}
