package org.notorturetj.desk.administration;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail of account changes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountAuditTest {
    @Inject Staff staff;
    @Inject Owner owner;

    @AfterEach
    void forget() {
        staff.clearDelays();
    }

    private long events(String actor, String action, String subject) throws SQLException {
        return owner.number(
                "SELECT count(*) FROM desk.audit WHERE actor = '%s' AND action = '%s' AND document_id = '%s'"
                        .formatted(actor, action, subject));
    }

    @Test
    void every_account_change_is_audited() throws Exception {
        staff.dismissEverybody();
        var administrator = staff.with(Role.ADMINISTRATOR);
        Desk desk = Desk.as(administrator);
        String id =
                desk.post(
                                "accounts",
                                Map.of(
                                        "login",
                                        "audited-" + RandomId.of(8),
                                        "roles",
                                        List.of("editor")))
                        .jsonPath()
                        .getString("account");
        String path = "accounts/" + id;
        desk.put(path + "/roles", Map.of("roles", List.of("translator")));
        desk.put(path + "/totp", Map.of("required", true));
        desk.post(path + "/reset", Map.of("what", "password"));
        desk.post(path + "/freezing");
        desk.post(path + "/unfreezing");
        desk.delete(path + "/sessions");
        for (String action :
                List.of(
                        "account.create",
                        "account.roles",
                        "account.totp-requirement",
                        "account.reset",
                        "account.freeze",
                        "account.unfreeze",
                        "account.end-sessions")) {
            assertThat(events(administrator.id(), action, id)).as(action).isEqualTo(1);
        }
    }

    @Test
    void changes_to_ones_own_account_are_audited_too() throws Exception {
        var member = staff.with(Role.EDITOR);
        var signedIn = Desk.signIn(member.login(), Staff.PASSWORD).jsonPath();
        String session = signedIn.getString("session");
        Desk desk = Desk.as(signedIn.getString("token"));
        desk.put(
                "account/password",
                Map.of("current", Staff.PASSWORD, "next", "nine-quiet-apricot-trees"));
        desk.delete("sessions/" + session).then().statusCode(204);

        assertThat(events(member.id(), "session.open", session)).isEqualTo(1);
        assertThat(events(member.id(), "account.password", member.id())).isEqualTo(1);
        assertThat(events(member.id(), "session.end", session)).isEqualTo(1);
    }

    @Test
    void a_change_waiting_for_approval_is_not_audited_as_done() throws Exception {
        var lawyer = staff.with(Role.LAWYER);
        var administrator = staff.with(Role.ADMINISTRATOR);
        Desk.as(administrator)
                .post("accounts/" + lawyer.id() + "/reset", Map.of("what", "password"))
                .then()
                .statusCode(202);
        assertThat(events(administrator.id(), "account.reset", lawyer.id())).isZero();
    }
}
