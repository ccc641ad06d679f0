package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** How accounts are made: by whom, with which login, and who must agree. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountCreationTest extends OnlyAdministratorTesting {
    private static final String NEXT = "nine-quiet-apricot-trees";

    @Test
    void the_first_administrator_creates_accounts_alone_and_their_password_must_be_changed() {
        String login = login();
        Response created =
                desk.post(
                        "accounts",
                        Map.of(
                                "login",
                                login,
                                "email",
                                "planted@example.org",
                                "roles",
                                List.of("editor", "translator")));
        assertThat(created.statusCode()).isEqualTo(201);
        String id = created.jsonPath().getString("account");
        assertThat(created.header("Location")).endsWith("/desk/v1/accounts/" + id);
        var account = desk.get("accounts/" + id).jsonPath();
        assertThat(account.getString("login")).isEqualTo(login);
        assertThat(account.getString("email")).isEqualTo("planted@example.org");
        assertThat(account.getList("roles")).isEqualTo(List.of("editor", "translator"));
        assertThat(account.getString("state")).isEqualTo("new");

        String password = created.jsonPath().getString("password");
        Desk owner = Desk.as(Desk.signIn(login, password).jsonPath().getString("token"));
        owner.put("account/password", Map.of("current", password, "next", NEXT))
                .then()
                .statusCode(204);
        assertThat(desk.get("accounts/" + id).jsonPath().getString("state")).isEqualTo("active");
    }

    @Test
    void the_only_approver_makes_no_second_one_and_gets_hold_of_none() {
        var editor = staff.with(Role.EDITOR);
        var lawyer = staff.with(Role.LAWYER);
        staff.leaveNew(lawyer.id());
        for (String role : List.of("coordinator", "administrator", "lawyer", "deputy")) {
            assertProblem(create(login(), role), ProblemType.TWO_PEOPLE_REQUIRED, "");
            assertProblem(
                    desk.put(
                            "accounts/" + editor.id() + "/roles",
                            Map.of("roles", List.of("editor", role))),
                    ProblemType.TWO_PEOPLE_REQUIRED,
                    "");
        }
        String path = "accounts/" + lawyer.id();
        assertProblem(
                desk.post(path + "/reset", Map.of("what", "password")),
                ProblemType.TWO_PEOPLE_REQUIRED,
                "");
        assertProblem(
                desk.put(path + "/roles", Map.of("roles", List.of("editor"))),
                ProblemType.TWO_PEOPLE_REQUIRED,
                "");
        desk.post(path + "/freezing").then().statusCode(204);
        assertProblem(desk.post(path + "/unfreezing"), ProblemType.TWO_PEOPLE_REQUIRED, "");
        assertThat(create(login(), "editor").statusCode()).isEqualTo(201);

        staff.with(Role.LAWYER);
        assertTakesTwo(create(login(), "editor"));
        assertTakesTwo(desk.put(path + "/roles", Map.of("roles", List.of("editor"))));
    }

    @ParameterizedTest
    @CsvSource({
        "amina, arnina",
        "bahrom-1, bahroml",
        "zoir_2, zo1r2",
        "v0stok, vos.tok",
        "wali, vvali",
        "avwali, awvali",
        "avwali, avvvali",
        "arnmon, amrnon"
    })
    void a_login_that_reads_like_anothers_is_refused(String login, String alike) {
        String unique = RandomId.of(8) + "-";
        boolean different = "zo1r2".equals(alike); // 1 reads like l, not like i
        assertThat(create(unique + login, "editor").statusCode()).isEqualTo(201);
        Response response = create(unique + alike, "translator");
        if (different) {
            assertThat(response.statusCode()).isEqualTo(201);
        } else {
            assertProblem(response, ProblemType.ALREADY_EXISTS, alike);
        }
    }

    @Test
    void coordinators_and_administrators_enrol_a_device_first() {
        var lawyer = staff.with(Role.LAWYER);
        var editor = staff.with(Role.EDITOR);
        for (String role : List.of("coordinator", "administrator")) {
            Response created = create(login(), role);
            assertTakesTwo(created);
            Response decision =
                    Desk.as(lawyer).post("proposals/" + created.path("proposal") + "/approval");
            assertThat(decision.statusCode()).isEqualTo(200);
            assertThat(
                            desk.get("accounts/" + created.path("account"))
                                    .jsonPath()
                                    .getBoolean("totp.required"))
                    .isTrue();
        }
        String proposal =
                desk.put(
                                "accounts/" + editor.id() + "/roles",
                                Map.of("roles", List.of("editor", "coordinator")))
                        .path("proposal");
        Desk.as(lawyer).post("proposals/" + proposal + "/approval").then().statusCode(200);
        assertProblem(Desk.as(editor).get("documents"), ProblemType.TOTP_REQUIRED, "");
    }

    @Test
    void a_login_can_be_used_only_once() {
        String login = login();
        assertThat(create(login, "editor").statusCode()).isEqualTo(201);
        assertProblem(create(login, "translator"), ProblemType.ALREADY_EXISTS, login);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, editor, login",
        "-ab, editor, login",
        "Upper, editor, login",
        "with space, editor, login",
        "somebody-new, owner, roles",
        "somebody-new, service+editor, roles",
        "somebody-new, '', roles"
    })
    void invalid_logins_and_roles_are_rejected_naming_the_member(
            String login, String roles, String member) {
        Response response = create(login, roles.isEmpty() ? new String[0] : roles.split("\\+", -1));
        assertProblem(response, ProblemType.INVALID_BODY, "");
        assertThat(response.jsonPath().getList("errors.parameter").toString())
                .contains("/" + member);
    }
}
