package org.notorturetj.desk.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.Desk;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.Problems.assertProblem;

/** Account administration, alone and with a second person. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsTest {
    private static final String NEXT = "nine-quiet-apricot-trees";

    @Inject Staff staff;
    @Inject SettableClock clock;

    private Staff.Member administrator;
    private Desk desk;

    /** One administrator and no other approver. */
    @BeforeEach
    void createTheOnlyAdministrator() {
        clock.stopAt(Instant.parse("2026-03-02T08:00:15Z"));
        staff.dismissEverybody();
        administrator = staff.with(Role.ADMINISTRATOR, Role.COORDINATOR);
        desk = Desk.as(administrator);
    }

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    private Response create(String login, String... roles) {
        return desk.post("accounts", Map.of("login", login, "roles", List.of(roles)));
    }

    private static void assertTakesTwo(Response response) {
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.jsonPath().getBoolean("done")).isFalse();
    }

    private static String login() {
        return "planted-" + RandomId.of(8);
    }

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
        "wali, vvali"
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
                                "accounts", Map.of("login", login(), "roles", List.of("editor"))),
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
