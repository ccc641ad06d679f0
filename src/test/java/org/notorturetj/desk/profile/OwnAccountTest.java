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
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

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
