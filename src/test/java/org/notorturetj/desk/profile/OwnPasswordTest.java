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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Changing one's own password. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnPasswordTest {
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
}
