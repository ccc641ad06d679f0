package org.notorturetj.desk.signin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.Problems.assertProblem;

/**
 * Who has to wait, and that nobody can make somebody else wait for ever. The tests come from
 * loopback, as from the proxy of the Coalition.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInDelaysTest {
    private static final String WRONG = "wrong-password-of-nobody";

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject PasswordHasher passwords;

    private int address;

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-03-02T08:00:15Z"));
        staff.forgetDelays();
    }

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.forgetDelays();
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

    /** An adversary with as many addresses as he likes guesses until the account waits. */
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
    void after_several_failures_an_account_waits_even_for_the_right_password() {
        var editor = staff.with(Role.EDITOR);
        guessAt(editor.login());

        Response answer = signIn(nextAddress(), editor.login(), Staff.PASSWORD, null);
        assertProblem(answer, ProblemType.TOO_MANY_REQUESTS, editor.login());
        assertThat(answer.header("Retry-After")).isEqualTo("1");

        clock.stopAt(clock.instant().plusSeconds(1));
        assertThat(signIn(nextAddress(), editor.login(), Staff.PASSWORD, null).statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_account_that_does_not_exist_waits_just_so() {
        guessAt("nobody-has-this-login-either");
        Response answer = signIn(nextAddress(), "nobody-has-this-login-either", WRONG, null);
        assertProblem(answer, ProblemType.TOO_MANY_REQUESTS, "");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void who_waits_costs_no_hash() {
        var editor = staff.with(Role.EDITOR);
        guessAt(editor.login());
        long before = passwords.computed();
        for (int i = 0; i < 20; i++) {
            signIn(nextAddress(), editor.login(), WRONG, null).then().statusCode(429);
        }
        assertThat(passwords.computed()).isEqualTo(before);
    }

    @Test
    void an_adversary_never_locks_anybody_out_who_has_her_device() {
        var lawyer = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(lawyer.id());
        for (int i = 0; i < 40; i++) {
            signIn(nextAddress(), lawyer.login(), WRONG, "000000");
        }
        assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, null).statusCode())
                .isEqualTo(429);

        String code = staff.code(secret, 0);
        assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, code).statusCode())
                .isEqualTo(201);
    }

    @Test
    void nor_anybody_who_has_a_recovery_code() {
        var lawyer = staff.with(Role.LAWYER);
        staff.enrolTotp(lawyer.id());
        String code = staff.recoveryCodes(lawyer.id()).get(0);
        guessAt(lawyer.login());

        assertThat(signIn(nextAddress(), lawyer.login(), Staff.PASSWORD, code).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_code_found_by_guessing_is_good_for_one_try_at_the_password() {
        var lawyer = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(lawyer.id());
        String paper = staff.recoveryCodes(lawyer.id()).get(0);
        guessAt(lawyer.login());

        for (String code : new String[] {staff.code(secret, 0), paper}) {
            assertThat(signIn(nextAddress(), lawyer.login(), WRONG, code).statusCode())
                    .isEqualTo(401);
            assertThat(signIn(nextAddress(), lawyer.login(), WRONG, code).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void a_wrong_code_excuses_nobody() {
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
    void an_address_waits_too_whatever_logins_it_tries() {
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
    void an_address_cannot_hide_behind_one_it_makes_up() {
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
