package org.notorturetj.desk.profile;

import java.time.Instant;
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
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** One's own authenticator app and its recovery codes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnDeviceTest {
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
}
