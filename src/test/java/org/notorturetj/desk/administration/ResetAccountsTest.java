package org.notorturetj.desk.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** Resets of other people's accounts, and what of it takes two. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResetAccountsTest extends OnlyAdministratorTesting {
    @Inject AccountLookup people;

    @Test
    void freezing_others_does_not_make_anybody_the_only_approver() {
        var lawyer = staff.with(Role.LAWYER);
        desk.post("accounts/" + lawyer.id() + "/freezing").then().statusCode(204);
        assertTakesTwo(create(login(), "lawyer"));
        assertTakesTwo(desk.post("accounts/" + lawyer.id() + "/unfreezing"));
    }

    @Test
    void a_reset_password_ends_sessions_and_must_be_changed() {
        var member = staff.with(Role.EDITOR);
        var done = desk.post("accounts/" + member.id() + "/reset", Map.of("what", "password"));
        assertThat(done.statusCode()).isEqualTo(200);
        String password = done.jsonPath().getString("password");

        assertThat(Desk.as(member).isSignedIn()).isFalse();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(
                        Desk.signIn(member.login(), password)
                                .jsonPath()
                                .getBoolean("account.mustChangePassword"))
                .isTrue();
    }

    @Test
    void resetting_totp_removes_the_device_and_the_recovery_codes() {
        var member = staff.with(Role.EDITOR);
        staff.enrolTotp(member.id());
        staff.recoveryCodes(member.id());
        desk.post("accounts/" + member.id() + "/reset", Map.of("what", "totp"))
                .then()
                .statusCode(200);
        assertThat(Desk.as(member).isSignedIn()).isFalse();
        var signedIn = Desk.signIn(member.login(), Staff.PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(201);
        assertThat(signedIn.jsonPath().getLong("account.totp.recoveryCodes")).isZero();
    }

    @Test
    void resetting_the_address_replaces_or_removes_it() {
        var member = staff.with(Role.EDITOR);
        String path = "accounts/" + member.id();
        desk.post(path + "/reset", Map.of("what", "email", "email", "other@example.org"))
                .then()
                .statusCode(200);
        assertThat(desk.get(path).jsonPath().getString("email")).isEqualTo("other@example.org");
        desk.post(path + "/reset", Map.of("what", "email")).then().statusCode(200);
        assertThat(desk.get(path).jsonPath().getMap("")).doesNotContainKey("email");
    }

    @ParameterizedTest
    @CsvSource({"password", "totp", "email"})
    void resetting_an_approver_takes_two_people_and_an_editor_one(String what) {
        var lawyer = staff.with(Role.LAWYER);
        var editor = staff.with(Role.EDITOR);
        assertTakesTwo(desk.post("accounts/" + lawyer.id() + "/reset", Map.of("what", what)));
        assertThat(Desk.as(lawyer).isSignedIn()).isTrue();
        desk.post("accounts/" + editor.id() + "/reset", Map.of("what", what))
                .then()
                .statusCode(200);
    }

    private boolean mayDecide(String accountId, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> people.mayDecide(accountId, now));
    }

    @Test
    void a_reset_account_cannot_approve_for_a_day() {
        var lawyer = staff.with(Role.LAWYER);
        assertThat(mayDecide(lawyer.id(), clock.instant())).isTrue();
        staff.markReset(lawyer.id());
        Instant reset = clock.instant();
        assertThat(mayDecide(lawyer.id(), reset)).isFalse();
        assertThat(mayDecide(lawyer.id(), reset.plus(Duration.ofHours(24)).minusMillis(1)))
                .isFalse();
        assertThat(mayDecide(lawyer.id(), reset.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void frozen_accounts_unfinished_accounts_and_programs_cannot_approve() {
        Instant now = clock.instant();
        var lawyer = staff.with(Role.LAWYER);
        staff.setInitialPassword(lawyer.id(), "handed-over-password");
        var deputy = staff.with(Role.DEPUTY);
        staff.freeze(deputy.id());
        var service = staff.with(Role.SERVICE);
        var editor = staff.with(Role.EDITOR);
        for (var member : List.of(lawyer, deputy, service, editor)) {
            assertThat(mayDecide(member.id(), now)).isFalse();
        }
        assertThat(mayDecide("0000000000000000", now)).isFalse();
        assertThat(mayDecide(administrator.id(), now)).isTrue();
    }

    @Test
    void administrators_cannot_reset_themselves() {
        assertProblem(
                desk.post("accounts/" + administrator.id() + "/reset", Map.of("what", "totp")),
                ProblemType.BAD_PARAMETER,
                "");
    }

    @Test
    void requiring_codes_takes_one_person_and_lifting_that_for_an_approver_takes_two() {
        var lawyer = staff.with(Role.LAWYER);
        String path = "accounts/" + lawyer.id() + "/totp";
        desk.put(path, Map.of("required", true)).then().statusCode(200);
        assertThat(Desk.as(lawyer).get("account").jsonPath().getBoolean("totp.required")).isTrue();
        assertTakesTwo(desk.put(path, Map.of("required", false)));
    }
}
