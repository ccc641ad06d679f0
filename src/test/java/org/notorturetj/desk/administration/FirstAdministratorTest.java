package org.notorturetj.desk.administration;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.serving.ServerStarts;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Creating the first account, and recovering accounts when nobody can sign in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.desk.first-account=printed")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstAdministratorTest {
    private static final Pattern PASSWORD =
            Pattern.compile("[Pp]assword:? ([0-9a-z]{5}(-[0-9a-z]{5}){3})");

    @Inject FirstAdministrator first;
    @Inject AccountsCommandRunner command;
    @Inject Staff staff;
    @Inject Owner owner;

    @BeforeEach
    @AfterEach
    void deleteAccounts() throws Exception {
        staff.clearDelays();
        owner.execute(
                "DELETE FROM desk.session",
                "DELETE FROM desk.recovery_code",
                "DELETE FROM desk.sponsorship",
                // those that ask for changes of accounts could not be shown any more
                "DELETE FROM desk.proposal",
                "DELETE FROM desk.account");
    }

    private static String printed(Runnable action) {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String password(String printed) {
        Matcher password = PASSWORD.matcher(printed);
        assertThat(password.find()).as(printed).isTrue();
        return password.group(1);
    }

    @Test
    void an_empty_desk_creates_it_at_startup_and_prints_its_password_once() {
        String printed = printed(() -> first.start(new ServerStarts()));
        assertThat(printed.lines()).hasSize(1);

        var signedIn = Desk.signIn("admin", password(printed)).jsonPath();
        assertThat(signedIn.getList("account.roles"))
                .isEqualTo(List.of("coordinator", "administrator"));
        assertThat(signedIn.getBoolean("account.mustChangePassword")).isTrue();
        assertThat(printed(() -> first.start(new ServerStarts()))).isEmpty();
    }

    @Test
    void a_desk_with_an_account_creates_none() {
        staff.with(Role.EDITOR);
        assertThat(printed(() -> first.start(new ServerStarts()))).isEmpty();
    }

    @Test
    void the_command_creates_it_and_never_a_second_one() {
        String printed = printed(() -> assertThat(command.run(List.of("init", "Amina"))).isZero());
        assertThat(Desk.signIn("amina", password(printed)).statusCode()).isEqualTo(201);
        assertThat(command.run(List.of("init", "other"))).isEqualTo(1);
        assertThat(Desk.signIn("other", password(printed)).statusCode()).isEqualTo(401);
    }

    @Test
    void an_invalid_login_is_rejected() {
        assertThat(command.run(List.of("init", "ab"))).isEqualTo(1);
        assertThat(command.run(List.of("init", "with space"))).isEqualTo(1);
    }

    @Test
    void the_command_unfreezes_when_nobody_else_can() {
        var administrator = staff.with(Role.ADMINISTRATOR);
        Desk.as(administrator).post("account/freezing").then().statusCode(204);
        assertThat(Desk.signIn(administrator.login(), Staff.PASSWORD).statusCode()).isEqualTo(401);

        assertThat(command.run(List.of("unfreeze", administrator.login()))).isZero();

        assertThat(Desk.as(administrator).isSignedIn()).isFalse();
        assertThat(Desk.signIn(administrator.login(), Staff.PASSWORD).statusCode()).isEqualTo(201);
        assertThat(command.run(List.of("unfreeze", "nobody-at-all"))).isEqualTo(1);
    }

    @Test
    void the_command_sets_a_new_password_and_removes_the_device() {
        var administrator = staff.with(Role.ADMINISTRATOR);
        staff.enrolTotp(administrator.id());
        String printed =
                printed(
                        () ->
                                assertThat(command.run(List.of("reset", administrator.login())))
                                        .isZero());
        assertThat(Desk.as(administrator).isSignedIn()).isFalse();
        assertThat(Desk.signIn(administrator.login(), password(printed)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_command_is_audited_with_the_server_as_actor() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR);
        command.run(List.of("unfreeze", administrator.login()));
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.audit WHERE actor = 'server'"
                                        + " AND action = 'account.unfreeze' AND document_id = '"
                                        + administrator.id()
                                        + "'"))
                .isEqualTo(1);
    }
}
