package org.notorturetj.desk.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Headers;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** Signing in and session tokens. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {
    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject PasswordHasher passwords;

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    static Response signIn(String login, String password, String code) {
        Map<String, String> body = new HashMap<>(Map.of("login", login, "password", password));
        if (code != null) {
            body.put("code", code);
        }
        return given().contentType(ContentType.JSON).body(body).post("/desk/v1/sessions");
    }

    static Response account(String token) {
        return given().auth().oauth2(token).get("/desk/v1/sessions");
    }

    @Test
    void signing_in_returns_a_working_token() {
        var editor = staff.with(Role.EDITOR, Role.DEPUTY);
        Response response = signIn(editor.login(), Staff.PASSWORD, null);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("ETag")).isNull();
        var body = response.jsonPath();
        assertThat(response.header("Location"))
                .endsWith("/desk/v1/sessions/" + body.getString("session"));
        assertThat(body.getLong("idleMinutes")).isEqualTo(30);
        assertThat(body.getString("account.id")).isEqualTo(editor.id());
        assertThat(body.getList("account.roles")).isEqualTo(List.of("editor", "deputy"));
        assertThat(account(body.getString("token")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_login_is_case_insensitive() {
        var editor = staff.with(Role.EDITOR);
        assertThat(
                        signIn(
                                        " " + editor.login().toUpperCase(Locale.ROOT) + " ",
                                        Staff.PASSWORD,
                                        null)
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    @Tag("proof")
    void every_failure_gets_the_same_response_at_the_cost_of_one_hash() {
        var editor = staff.with(Role.EDITOR);
        var frozen = staff.with(Role.EDITOR);
        staff.freeze(frozen.id());
        var service = staff.with(Role.SERVICE);
        var guarded = staff.with(Role.LAWYER);
        staff.enrolTotp(guarded.id());

        Response first = signIn(editor.login(), "wrong-password-1", null);
        String[][] others = {
            {"nobody-has-this-login", Staff.PASSWORD, null},
            {frozen.login(), Staff.PASSWORD, null},
            {service.login(), Staff.PASSWORD, null},
            {guarded.login(), Staff.PASSWORD, null},
            {guarded.login(), Staff.PASSWORD, "000000"},
            {guarded.login(), "wrong-password-2", "000000"},
        };
        assertProblem(first, ProblemType.WRONG_CREDENTIALS, "wrong-password-1");
        assertThat(first.header("WWW-Authenticate")).isEqualTo("Bearer");
        for (String[] other : others) {
            long before = passwords.computed();
            Response response = signIn(other[0], other[1], other[2]);
            assertThat(passwords.computed() - before).as(other[0]).isEqualTo(1);
            assertThat(response.statusCode()).as(other[0]).isEqualTo(401);
            assertThat(response.asString()).isEqualTo(first.asString());
            assertThat(Headers.butDate(response)).as(other[0]).isEqualTo(Headers.butDate(first));
        }
        long before = passwords.computed();
        signIn(editor.login(), Staff.PASSWORD, null).then().statusCode(201);
        assertThat(passwords.computed() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer nobodys-token",
                "Basic cGxhbnRlZDpwbGFudGVk",
                "Bearer ../../etc/passwd",
                "Bearer a b"
            })
    void an_invalid_token_is_rejected(String authorization) {
        Response response = given().header("Authorization", authorization).get("/desk/v1/sessions");
        assertProblem(response, ProblemType.UNAUTHORIZED, authorization);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_missing_or_overlong_token_is_rejected() {
        assertProblem(given().get("/desk/v1/sessions"), ProblemType.UNAUTHORIZED, "");
        assertProblem(account("a".repeat(5000)), ProblemType.UNAUTHORIZED, "a".repeat(5000));
    }

    @Test
    void an_invalid_token_does_not_prevent_signing_in() {
        var editor = staff.with(Role.EDITOR);
        given().auth()
                .oauth2("expired-long-ago")
                .contentType(ContentType.JSON)
                .body(Map.of("login", editor.login(), "password", Staff.PASSWORD))
                .post("/desk/v1/sessions")
                .then()
                .statusCode(201);
    }

    @Test
    void public_operations_ignore_invalid_tokens_and_outstanding_setup() {
        var editor = staff.with(Role.EDITOR);
        staff.setInitialPassword(editor.id(), "handed-over-password");
        for (String token : new String[] {"expired-long-ago", editor.token()}) {
            given().auth().oauth2(token).get("/v1/en/hotlines").then().statusCode(200);
        }
    }

    @Test
    void an_idle_session_ends() {
        var start = java.time.Instant.parse("2026-03-02T08:00:00Z");
        clock.stopAt(start);
        var editor = staff.with(Role.EDITOR);
        clock.stopAt(start.plusSeconds(29 * 60));
        assertThat(account(editor.token()).statusCode()).isEqualTo(200);
        clock.stopAt(start.plusSeconds(58 * 60));
        assertThat(account(editor.token()).statusCode()).isEqualTo(200);
        clock.stopAt(start.plusSeconds(88 * 60));
        assertProblem(account(editor.token()), ProblemType.UNAUTHORIZED, editor.token());
    }

    @Test
    void a_session_ends_after_twelve_hours_even_if_used() {
        var start = java.time.Instant.parse("2026-03-02T08:00:00Z");
        clock.stopAt(start);
        var editor = staff.with(Role.EDITOR);
        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            clock.stopAt(start.plusSeconds(minutes * 60L));
            assertThat(account(editor.token()).statusCode()).isEqualTo(200);
        }
        clock.stopAt(start.plusSeconds(12 * 3600 - 1));
        assertThat(account(editor.token()).statusCode()).isEqualTo(200);
        clock.stopAt(start.plusSeconds(12 * 3600));
        assertProblem(account(editor.token()), ProblemType.UNAUTHORIZED, editor.token());
    }

    @Test
    void sessions_are_listed_and_one_can_be_ended() {
        var editor = staff.with(Role.EDITOR);
        String other = staff.signIn(editor.id());
        var list = account(editor.token()).jsonPath();
        assertThat(list.getList("items")).hasSize(2);
        String id = list.getString("items.find { !it.current }.id");

        given().auth()
                .oauth2(editor.token())
                .delete("/desk/v1/sessions/" + id)
                .then()
                .statusCode(204);

        assertProblem(account(other), ProblemType.UNAUTHORIZED, other);
        assertThat(account(editor.token()).jsonPath().getList("items.current"))
                .isEqualTo(List.of(true));
        assertProblem(
                given().auth().oauth2(editor.token()).delete("/desk/v1/sessions/" + id),
                ProblemType.NOT_FOUND,
                id);
    }

    @Test
    void nobody_ends_or_sees_somebody_elses_session() {
        var editor = staff.with(Role.EDITOR);
        var administrator = staff.with(Role.ADMINISTRATOR);
        String id = account(editor.token()).jsonPath().getString("items[0].id");

        assertProblem(
                given().auth().oauth2(administrator.token()).delete("/desk/v1/sessions/" + id),
                ProblemType.NOT_FOUND,
                id);
        assertThat(account(administrator.token()).jsonPath().getList("items")).hasSize(1);
        assertThat(account(editor.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void freezing_ends_sessions_at_once() {
        var editor = staff.with(Role.EDITOR);
        staff.freeze(editor.id());
        assertProblem(account(editor.token()), ProblemType.UNAUTHORIZED, editor.token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"login\":\"a\"}",
                "{\"password\":\"a\"}",
                "{\"login\":null,\"password\":null}",
                "{\"login\":\"\",\"password\":\"a\"}"
            })
    void an_incomplete_sign_in_is_rejected(String body) {
        Response response =
                given().contentType(ContentType.JSON).body(body).post("/desk/v1/sessions");
        assertProblem(response, ProblemType.INVALID_BODY, "");
    }

    @Test
    void desk_paths_reject_other_methods_and_parameters() {
        Response response = given().put("/desk/v1/sessions");
        assertProblem(response, ProblemType.METHOD_NOT_ALLOWED, "");
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        var editor = staff.with(Role.EDITOR);
        assertProblem(
                given().auth().oauth2(editor.token()).get("/desk/v1/sessions?all=true"),
                ProblemType.UNKNOWN_PARAMETER,
                "");
        assertProblem(
                given().auth().oauth2(editor.token()).delete("/desk/v1/sessions/UPPER"),
                ProblemType.BAD_PARAMETER,
                "UPPER");
        assertProblem(given().get("/desk/v1/nothing"), ProblemType.UNKNOWN_PATH, "");
    }

    @Test
    void the_public_door_ignores_tokens() {
        given().auth().oauth2("nobodys-token").get("/v1/en/hotlines").then().statusCode(200);
    }
}
