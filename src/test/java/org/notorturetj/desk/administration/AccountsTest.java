package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** What an administrator does with accounts that are there, and who may not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsTest extends OnlyAdministratorTesting {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR"})
    void only_administrators_manage_accounts(Role role) {
        Desk other = Desk.as(staff.with(role));
        String id = administrator.id();
        List<Response> responses =
                List.of(
                        other.get("accounts"),
                        other.post(
                                "accounts", Map.of("login", "planted", "roles", List.of("editor"))),
                        other.get("accounts/" + id),
                        other.put("accounts/" + id + "/roles", Map.of("roles", List.of("editor"))),
                        other.put("accounts/" + id + "/totp", Map.of("required", false)),
                        other.post("accounts/" + id + "/freezing"),
                        other.post("accounts/" + id + "/unfreezing"),
                        other.post("accounts/" + id + "/reset", Map.of("what", "password")),
                        other.get("accounts/" + id + "/sessions"),
                        other.delete("accounts/" + id + "/sessions"));
        assertThat(responses)
                .allSatisfy(response -> assertProblem(response, ProblemType.FORBIDDEN, id));
        assertThat(desk.isSignedIn()).isTrue();
    }

    @Test
    void role_changes_take_effect_on_the_next_request() {
        var member = staff.with(Role.TRANSLATOR);
        Desk session = Desk.as(member);
        Map<String, String> article = Map.of("type", "article");
        assertProblem(session.post("documents", article), ProblemType.FORBIDDEN, "");

        desk.put("accounts/" + member.id() + "/roles", Map.of("roles", List.of("editor")))
                .then()
                .statusCode(200);
        assertThat(session.post("documents", article).statusCode()).isEqualTo(201);

        staff.change(member.id(), Role.TRANSLATOR);
        assertProblem(session.get("accounts"), ProblemType.FORBIDDEN, "");
        assertThat(session.get("account").jsonPath().getList("roles"))
                .isEqualTo(List.of("translator"));
    }

    @Test
    void an_administrator_freezes_anybody_at_once() {
        var member = staff.with(Role.EDITOR);
        desk.post("accounts/" + member.id() + "/freezing").then().statusCode(204);
        assertThat(Desk.as(member).isSignedIn()).isFalse();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(desk.get("accounts/" + member.id()).jsonPath().getString("state"))
                .isEqualTo("frozen");
        desk.post("accounts/" + member.id() + "/freezing").then().statusCode(204);

        desk.post("accounts/" + member.id() + "/unfreezing").then().statusCode(200);
        assertThat(Desk.as(member).isSignedIn()).as("previous sessions stay ended").isFalse();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void the_last_administrator_keeps_the_role_and_a_program_cannot_become_a_person() {
        assertProblem(
                desk.put(
                        "accounts/" + administrator.id() + "/roles",
                        Map.of("roles", List.of("coordinator"))),
                ProblemType.INVALID_BODY,
                "");
        var service = staff.with(Role.SERVICE);
        assertProblem(
                desk.put("accounts/" + service.id() + "/roles", Map.of("roles", List.of("editor"))),
                ProblemType.INVALID_BODY,
                "");
    }

    @Test
    void an_administrator_lists_and_ends_sessions_which_contain_no_addresses() {
        var member = staff.with(Role.EDITOR);
        var items = desk.get("accounts/" + member.id() + "/sessions").jsonPath().getList("items");
        assertThat(items).singleElement().isInstanceOf(Map.class);
        assertThat(((Map<?, ?>) items.get(0)).keySet())
                .isEqualTo(Set.of("id", "createdAt", "usedAt", "expiresAt", "current"));
        desk.delete("accounts/" + member.id() + "/sessions").then().statusCode(204);
        assertThat(Desk.as(member).isSignedIn()).isFalse();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void an_unknown_account_is_not_found() {
        String id = "0000000000000000";
        assertThat(
                        List.of(
                                desk.get("accounts/" + id),
                                desk.put(
                                        "accounts/" + id + "/roles",
                                        Map.of("roles", List.of("editor"))),
                                desk.post("accounts/" + id + "/freezing"),
                                desk.post("accounts/" + id + "/unfreezing"),
                                desk.post("accounts/" + id + "/reset", Map.of("what", "totp")),
                                desk.get("accounts/" + id + "/sessions"),
                                desk.delete("accounts/" + id + "/sessions")))
                .allSatisfy(response -> assertProblem(response, ProblemType.NOT_FOUND, id));
    }
}
