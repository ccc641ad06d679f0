package org.notorturetj.desk.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.Desk;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.Problems.assertProblem;

/** Managing one's own account. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnAccountTest {
    private static final String NEXT = "nine-quiet-apricot-trees";

    @Inject Staff staff;
    @Inject SettableClock clock;

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

    private void advance(int seconds) {
        clock.stopAt(clock.instant().plusSeconds(seconds));
    }

    @Test
    void everybody_sees_her_own_account_and_permissions() {
        var member = staff.with(Role.TRANSLATOR);
        var body = Desk.as(member).get("account").jsonPath();
        assertThat(body.getString("login")).isEqualTo(member.login());
        assertThat(body.getString("email")).isEqualTo(member.login() + "@example.org");
        assertThat(body.getList("roles")).isEqualTo(List.of("translator"));
        assertThat(body.getList("may", String.class))
                .contains("edit_text")
                .doesNotContain("approve");
        assertThat(body.getBoolean("totp.enrolled")).isFalse();
    }

    @Test
    void a_new_password_works_the_old_one_does_not_and_other_sessions_end() {
        var member = staff.with(Role.EDITOR);
        String other = staff.signIn(member.id());

        Desk.as(member)
                .put("account/password", Map.of("current", Staff.PASSWORD, "next", NEXT))
                .then()
                .statusCode(204);

        assertThat(Desk.as(member).isSignedIn()).isTrue();
        assertThat(Desk.as(other).isSignedIn()).isFalse();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(Desk.signIn(member.login(), NEXT).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "aaaaaaaaaaaaaaaaaa",
                "abababababababab",
                "my-{login}-rules",
                "MY-{LOGIN}-RULES",
                "{current}"
            })
    void a_weak_password_is_rejected(String pattern) {
        var member = staff.with(Role.EDITOR);
        String next =
                pattern.replace("{login}", member.login())
                        .replace("{LOGIN}", member.login().toUpperCase(java.util.Locale.ROOT))
                        .replace("{current}", Staff.PASSWORD);
        Response response =
                Desk.as(member)
                        .put("account/password", Map.of("current", Staff.PASSWORD, "next", next));
        assertProblem(response, ProblemType.INVALID_BODY, next);
        assertThat(response.jsonPath().getList("errors.parameter")).isEqualTo(List.of("/next"));
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void changing_the_password_needs_the_current_one_and_guessing_is_slowed_down() {
        var member = staff.with(Role.EDITOR);
        Map<String, String> guess = Map.of("current", "guessed-password", "next", NEXT);
        for (int i = 0; i < 6; i++) {
            assertProblem(
                    Desk.as(member).put("account/password", guess), ProblemType.INVALID_BODY, NEXT);
        }
        assertProblem(
                Desk.as(member).put("account/password", guess),
                ProblemType.TOO_MANY_REQUESTS,
                NEXT);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode())
                .as("guessing within a session does not delay signing in")
                .isEqualTo(201);
    }

    @Test
    void an_initial_password_must_be_changed_before_anything_else() {
        var member = staff.with(Role.ADMINISTRATOR);
        staff.setInitialPassword(member.id(), "handed-over-password");
        Response signedIn = Desk.signIn(member.login(), "handed-over-password");
        assertThat(signedIn.jsonPath().getBoolean("account.mustChangePassword")).isTrue();
        Desk desk = Desk.as(signedIn.jsonPath().getString("token"));

        assertProblem(desk.get("accounts"), ProblemType.PASSWORD_CHANGE_REQUIRED, "");
        assertProblem(
                desk.post("accounts", Map.of("login", "somebody", "roles", List.of("editor"))),
                ProblemType.PASSWORD_CHANGE_REQUIRED,
                "");
        assertThat(desk.get("account").statusCode()).isEqualTo(200);
        assertThat(desk.get("sessions").statusCode()).isEqualTo(200);

        desk.put("account/password", Map.of("current", "handed-over-password", "next", NEXT))
                .then()
                .statusCode(204);
        assertThat(desk.get("accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void a_device_is_enrolled_with_the_password_and_a_code_and_then_required() {
        var member = staff.with(Role.LAWYER);
        Desk desk = Desk.as(member);
        assertProblem(
                desk.post("account/totp", Map.of("password", "guessed-password")),
                ProblemType.INVALID_BODY,
                "guessed-password");
        var enrolment = desk.post("account/totp", Map.of("password", Staff.PASSWORD)).jsonPath();
        String secret = enrolment.getString("secret");
        assertThat(enrolment.getString("uri")).contains(secret, member.login());
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode())
                .as("nothing changes before confirmation")
                .isEqualTo(201);
        assertProblem(
                desk.post("account/totp/confirmation", Map.of("code", "000000")),
                ProblemType.INVALID_BODY,
                "");

        var codes =
                desk.post("account/totp/confirmation", Map.of("code", staff.code(secret, 0)))
                        .jsonPath()
                        .getList("codes", String.class);

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(401);
        advance(30);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, staff.code(secret, 0)).statusCode())
                .isEqualTo(201);
        assertThat(desk.get("account").jsonPath().getLong("totp.recoveryCodes")).isEqualTo(10);
    }

    @Test
    void a_code_works_once_and_older_codes_no_longer_work() {
        var member = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(member.id());

        String code = staff.code(secret, 0);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, code).statusCode()).isEqualTo(201);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, code).statusCode()).isEqualTo(401);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, staff.code(secret, -1)).statusCode())
                .isEqualTo(401);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, staff.code(secret, 1)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_code_that_enrolled_a_device_does_not_sign_in() {
        var member = staff.with(Role.LAWYER);
        Desk desk = Desk.as(member);
        String secret =
                desk.post("account/totp", Map.of("password", Staff.PASSWORD))
                        .jsonPath()
                        .getString("secret");
        String code = staff.code(secret, 0);
        desk.post("account/totp/confirmation", Map.of("code", code)).then().statusCode(200);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, code).statusCode()).isEqualTo(401);
    }

    @Test
    void concurrent_uses_of_one_code_admit_only_one() throws Exception {
        var member = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(member.id());
        String code = staff.code(secret, 0);
        String paper = staff.recoveryCodes(member.id()).get(0);
        for (String shared : new String[] {code, paper}) {
            staff.clearDelays();
            List<java.util.concurrent.Callable<Integer>> attempts =
                    java.util.Collections.nCopies(
                            5,
                            () -> Desk.signIn(member.login(), Staff.PASSWORD, shared).statusCode());
            var pool = java.util.concurrent.Executors.newFixedThreadPool(5);
            try {
                List<Integer> statuses = new java.util.ArrayList<>();
                for (var attempt : pool.invokeAll(attempts)) {
                    statuses.add(attempt.get());
                }
                assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 401);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void each_recovery_code_works_once_in_any_notation() {
        var member = staff.with(Role.LAWYER);
        staff.enrolTotp(member.id());
        List<String> codes = staff.recoveryCodes(member.id());

        String first = codes.get(0).toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, first).statusCode()).isEqualTo(201);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, codes.get(0)).statusCode())
                .isEqualTo(401);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, codes.get(1)).statusCode())
                .isEqualTo(201);
        var other = staff.with(Role.LAWYER);
        staff.enrolTotp(other.id());
        assertThat(Desk.signIn(other.login(), Staff.PASSWORD, codes.get(2)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_password_does_not_use_up_a_recovery_code() {
        var member = staff.with(Role.LAWYER);
        staff.enrolTotp(member.id());
        String code = staff.recoveryCodes(member.id()).get(0);
        assertThat(Desk.signIn(member.login(), "mistyped-password", code).statusCode())
                .isEqualTo(401);
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD, code).statusCode()).isEqualTo(201);
    }

    @Test
    void replacing_a_device_needs_its_code_or_a_recovery_code() {
        var member = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(member.id());
        Desk desk = Desk.as(member);
        assertProblem(
                desk.post("account/totp", Map.of("password", Staff.PASSWORD)),
                ProblemType.INVALID_BODY,
                "");
        desk.post("account/totp", Map.of("password", Staff.PASSWORD, "code", staff.code(secret, 0)))
                .then()
                .statusCode(200);
    }

    @Test
    void a_device_is_removed_with_its_code_unless_it_is_required() {
        var member = staff.with(Role.LAWYER);
        String secret = staff.enrolTotp(member.id());
        staff.recoveryCodes(member.id());
        Desk desk = Desk.as(member);
        Map<String, String> withoutCode = Map.of("password", Staff.PASSWORD);
        assertProblem(desk.post("account/totp/removal", withoutCode), ProblemType.INVALID_BODY, "");
        desk.post(
                        "account/totp/removal",
                        Map.of("password", Staff.PASSWORD, "code", staff.code(secret, 0)))
                .then()
                .statusCode(204);
        assertThat(desk.get("account").jsonPath().getLong("totp.recoveryCodes")).isZero();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(201);

        String required = staff.enrolTotp(member.id());
        staff.requireTotp(member.id());
        assertProblem(
                desk.post(
                        "account/totp/removal",
                        Map.of("password", Staff.PASSWORD, "code", staff.code(required, 0))),
                ProblemType.TOTP_REQUIRED,
                "");
    }

    @Test
    void a_required_device_must_be_enrolled_before_anything_else() {
        var member = staff.with(Role.ADMINISTRATOR);
        Desk desk = Desk.as(member);
        staff.requireTotp(member.id());

        assertProblem(desk.get("accounts"), ProblemType.TOTP_REQUIRED, "");
        assertProblem(
                desk.put("account/email", Map.of("password", Staff.PASSWORD)),
                ProblemType.TOTP_REQUIRED,
                "");
        String secret =
                desk.post("account/totp", Map.of("password", Staff.PASSWORD))
                        .jsonPath()
                        .getString("secret");
        desk.post("account/totp/confirmation", Map.of("code", staff.code(secret, 0)))
                .then()
                .statusCode(200);
        assertThat(desk.get("accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void the_address_is_changed_with_the_password_and_is_optional() {
        var member = staff.with(Role.EDITOR);
        Desk desk = Desk.as(member);
        assertProblem(
                desk.put(
                        "account/email",
                        Map.of("email", "new@example.org", "password", "guessed-password")),
                ProblemType.INVALID_BODY,
                "guessed-password");
        desk.put("account/email", Map.of("email", "new@example.org", "password", Staff.PASSWORD))
                .then()
                .statusCode(204);
        assertThat(desk.get("account").jsonPath().getString("email")).isEqualTo("new@example.org");
        desk.put("account/email", Map.of("password", Staff.PASSWORD)).then().statusCode(204);
        assertThat(desk.get("account").jsonPath().getMap("")).doesNotContainKey("email");
    }

    @Test
    void freezing_oneself_ends_all_sessions_and_blocks_signing_in() {
        var member = staff.with(Role.TRANSLATOR);
        String other = staff.signIn(member.id());

        Desk.as(member).post("account/freezing").then().statusCode(204);

        assertThat(Desk.as(member).isSignedIn()).isFalse();
        assertThat(Desk.as(other).isSignedIn()).isFalse();
        Response response = Desk.signIn(member.login(), Staff.PASSWORD);
        assertThat(response.asString())
                .isEqualTo(Desk.signIn(member.login(), "wrong-password-1").asString());
    }

    @Test
    void freezing_oneself_works_before_setup() {
        var member = staff.with(Role.EDITOR);
        staff.setInitialPassword(member.id(), "handed-over-password");
        Desk.as(member).post("account/freezing").then().statusCode(204);
        assertThat(Desk.as(member).isSignedIn()).isFalse();
    }

    @Test
    void a_program_has_no_password_and_no_device_and_cannot_freeze_itself() {
        var service = Desk.as(staff.with(Role.SERVICE));
        assertThat(service.isSignedIn()).isTrue();
        assertProblem(
                service.put("account/password", Map.of("current", "a-password", "next", NEXT)),
                ProblemType.FORBIDDEN,
                NEXT);
        assertProblem(
                service.post("account/totp", Map.of("password", "a-password")),
                ProblemType.FORBIDDEN,
                "");
        assertProblem(service.post("account/freezing"), ProblemType.FORBIDDEN, "");
    }
}
