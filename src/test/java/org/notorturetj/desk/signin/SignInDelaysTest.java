package org.notorturetj.desk.signin;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

/**
 * Who is delayed, and that nobody can delay somebody else forever. The tests connect from loopback,
 * like the Coalition's proxy.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SignInDelaysTest {
    private static final String WRONG = "wrong-password-of-nobody";

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject PasswordHasher passwords;

    private int address;

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-03-02T08:00:15Z"));
        staff.clearDelays();
    }

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    private static Response signIn(String from, String login, String password, String code) {
        Map<String, String> body = new java.util.HashMap<>();
        body.put("login", login);
        body.put("password", password);
        if (code != null) {
            body.put("code", code);
        }
        return given().header("X-Forwarded-For", from)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/desk/v1/sessions");
    }

    /** Makes failed attempts from many addresses until the account is delayed. */
    private void guessAt(String login) {
        for (int i = 0; i < 6; i++) {
            signIn(nextAddress(), login, WRONG, null).then().statusCode(401);
        }
    }

    private String nextAddress() {
        address++;
        return "198.51." + address / 250 + "." + address % 250;
    }

    @Test
    void after_several_failures_even_the_right_password_is_delayed() {
        var editor = staff.with(Role.EDITOR);
        guessAt(editor.login());

        Response response = signIn(nextAddress(), editor.login(), Staff.PASSWORD, null);
        assertProblem(response, ProblemType.TOO_MANY_REQUESTS, editor.login());
        assertThat(response.header("Retry-After")).isEqualTo("1");

        clock.stopAt(clock.instant().plusSeconds(1));
        assertThat(signIn(nextAddress(), editor.login(), Staff.PASSWORD, null).statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_unknown_account_is_delayed_too() {
        guessAt("nobody-has-this-login-either");
        Response response = signIn(nextAddress(), "nobody-has-this-login-either", WRONG, null);
        assertProblem(response, ProblemType.TOO_MANY_REQUESTS, "");
        assertThat(response.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void while_an_account_is_delayed_every_failure_gets_the_same_response_after_one_hash() {
        var lawyer = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(lawyer.id());
        String paper = staff.recoveryCodes(lawyer.id()).get(0);
        guessAt(lawyer.login());
        guessAt("nobody-has-this-login-either");

        Response first = signIn(nextAddress(), lawyer.login(), WRONG, null);
        assertProblem(first, ProblemType.TOO_MANY_REQUESTS, WRONG);
        String[][] others = {
            {lawyer.login(), WRONG, "000000"},
            {lawyer.login(), WRONG, staff.code(secret, 0)},
            {lawyer.login(), WRONG, staff.code(secret, 0)},
            {lawyer.login(), WRONG, paper},
            {lawyer.login(), Staff.PASSWORD, null},
            {lawyer.login(), Staff.PASSWORD, "000000"},
            {lawyer.login(), Staff.PASSWORD, "zzzz-zzzz-zzzz"},
            {"nobody-has-this-login-either", WRONG, null},
            {"nobody-has-this-login-either", WRONG, "000000"},
        };
        for (String[] other : others) {
            long before = passwords.computed();
            Response response = signIn(nextAddress(), other[0], other[1], other[2]);
            assertThat(passwords.computed() - before).as(other[2]).isEqualTo(1);
            assertThat(response.statusCode()).as(other[2]).isEqualTo(429);
            assertThat(response.asString()).isEqualTo(first.asString());
            assertThat(Headers.butDate(response)).isEqualTo(Headers.butDate(first));
        }
    }

    @Test
    void the_return_key_of_her_computer_lets_somebody_without_a_device_in_during_an_attack() {
        var editor = staff.with(Role.EDITOR);
        String key = signIn(nextAddress(), editor.login(), Staff.PASSWORD, null).path("returnKey");
        for (int i = 0; i < 8; i++) {
            signIn(nextAddress(), editor.login(), WRONG, null);
        }
        assertThat(signIn(nextAddress(), editor.login(), Staff.PASSWORD, null).statusCode())
                .isEqualTo(429);
        assertThat(returning(editor.login(), Staff.PASSWORD, key).statusCode()).isEqualTo(201);
    }

    @Test
    void a_return_key_opens_nothing_helps_nobody_else_is_slowed_down_itself_and_ends() {
        var editor = staff.with(Role.EDITOR);
        var other = staff.with(Role.EDITOR);
        String key = signIn(nextAddress(), editor.login(), Staff.PASSWORD, null).path("returnKey");
        for (int i = 0; i < 6; i++) {
            assertThat(returning(editor.login(), WRONG, key).statusCode()).isEqualTo(401);
        }
        assertThat(returning(editor.login(), Staff.PASSWORD, key).statusCode()).isEqualTo(429);
        assertThat(signIn(nextAddress(), editor.login(), Staff.PASSWORD, null).statusCode())
                .as("a thief of the computer does not keep her out of another")
                .isEqualTo(201);

        guessAt(other.login());
        for (String useless : new String[] {key, "", "AAAA", "%%%", key.substring(1), "A" + key}) {
            assertThat(returning(other.login(), Staff.PASSWORD, useless).statusCode())
                    .as(useless)
                    .isEqualTo(429);
        }
        clock.stopAt(clock.instant().plus(java.time.Duration.ofDays(180)));
        staff.clearDelays();
        guessAt(editor.login());
        assertThat(returning(editor.login(), Staff.PASSWORD, key).statusCode()).isEqualTo(429);
    }

    @Test
    void a_first_password_is_not_delayed_because_nobody_guesses_it() {
        var editor = staff.with(Role.EDITOR);
        staff.setInitialPassword(editor.id(), "0123h-kmnpq-rstvw-xyz45");
        guessAt(editor.login());
        assertThat(
                        signIn(nextAddress(), editor.login(), "0123h-kmnpq-rstvw-xyz44", null)
                                .statusCode())
                .isEqualTo(429);
        assertThat(
                        signIn(nextAddress(), editor.login(), "0123H KMNPQ rstvw-xyz45 ", null)
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoever_knows_the_password_guesses_at_codes_slowly_and_paper_gets_past_that() {
        var lawyer = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(lawyer.id());
        String paper = staff.recoveryCodes(lawyer.id()).get(0);
        for (int i = 0; i < 12; i++) {
            signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, "00000" + i % 10);
        }
        assertThat(
                        signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, staff.code(secret, 0))
                                .statusCode())
                .as("even the right one, as long as the wait lasts")
                .isEqualTo(429);
        assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, paper).statusCode())
                .isEqualTo(201);
    }

    private Response returning(String login, String password, String key) {
        return given().header("X-Forwarded-For", nextAddress())
                .contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password, "returnKey", key))
                .post("/desk/v1/sessions");
    }

    @Test
    void an_attacker_cannot_lock_out_the_owner_of_a_device() {
        var lawyer = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(lawyer.id());
        for (int i = 0; i < 8; i++) {
            signIn(nextAddress(), lawyer.login(), WRONG, "000000");
        }
        assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, null).statusCode())
                .isEqualTo(429);

        String code = staff.code(secret, 0);
        assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, code).statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_attacker_cannot_lock_out_the_owner_of_a_recovery_code() {
        var lawyer = staff.with(Role.LAWYER);
        staff.enrolTotp(lawyer.id());
        String code = staff.recoveryCodes(lawyer.id()).get(0);
        guessAt(lawyer.login());

        assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, code).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_guessed_code_allows_one_attempt_at_the_password() {
        var lawyer = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(lawyer.id());
        String paper = staff.recoveryCodes(lawyer.id()).get(0);
        guessAt(lawyer.login());

        for (String code : new String[] {staff.code(secret, 0), paper}) {
            assertThat(signIn(nextAddress(), lawyer.login(), WRONG, code).statusCode())
                    .isEqualTo(429);
            assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, code).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void a_wrong_code_does_not_exempt_from_the_delay() {
        var lawyer = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(lawyer.id());
        guessAt(lawyer.login());
        for (String code :
                new String[] {staff.code(secret, 2), staff.code(secret, -2), "zzzz-zzzz-zzzz"}) {
            assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, code).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void an_address_is_delayed_whatever_logins_it_tries() {
        for (int i = 0; i < 21; i++) {
            signIn("203.0.113.7", "planted-guess-" + i, WRONG, null).then().statusCode(401);
        }
        var editor = staff.with(Role.EDITOR);
        assertProblem(
                signIn("203.0.113.7", editor.login(), Staff.PASSWORD, null),
                ProblemType.TOO_MANY_REQUESTS,
                "");
        assertThat(signIn("203.0.113.8", editor.login(), Staff.PASSWORD, null).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_client_cannot_hide_behind_a_forged_address() {
        for (int i = 0; i < 21; i++) {
            signIn("203.0.113." + i + ", 203.0.113.99", "planted-guess-" + i, WRONG, null);
        }
        assertThat(signIn("192.0.2.1, 203.0.113.99", "planted", WRONG, null).statusCode())
                .isEqualTo(429);
    }

    @Test
    void many_people_at_one_address_sign_in_without_waiting() {
        var editor = staff.with(Role.EDITOR);
        for (int i = 0; i < 30; i++) {
            signIn("203.0.113.50", editor.login(), Staff.PASSWORD, null).then().statusCode(201);
        }
    }
}
