package org.notorturetj.desk.administration;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** Accounts of programs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceTokensTest extends OnlyAdministratorTesting {
    @Test
    void a_service_token_is_shown_once_and_can_be_revoked_and_renewed() {
        var created = create(login(), "service").jsonPath();
        String id = created.getString("account");
        Desk program = Desk.as(created.getString("token"));
        assertThat(created.getString("password")).isNull();
        assertThat(program.isSignedIn()).isTrue();
        clock.stopAt(clock.instant().plus(Duration.ofDays(89)));
        assertThat(program.isSignedIn()).isTrue();
        Desk here = Desk.as(staff.signIn(administrator.id()));
        here.delete("accounts/" + id + "/sessions").then().statusCode(204);
        assertThat(program.isSignedIn()).isFalse();

        var renewed = here.post("accounts/" + id + "/reset", Map.of("what", "token")).jsonPath();
        Desk again = Desk.as(renewed.getString("token"));
        assertThat(again.isSignedIn()).isTrue();
        clock.stopAt(clock.instant().plus(Duration.ofDays(90)));
        assertThat(again.isSignedIn()).isFalse();
    }

    @Test
    void a_person_has_no_token_and_a_program_no_password() {
        var editor = staff.with(Role.EDITOR);
        var service = staff.with(Role.SERVICE);
        assertProblem(
                desk.post("accounts/" + editor.id() + "/reset", Map.of("what", "token")),
                ProblemType.INVALID_BODY,
                "");
        assertProblem(
                desk.post("accounts/" + service.id() + "/reset", Map.of("what", "password")),
                ProblemType.INVALID_BODY,
                "");
    }
}
