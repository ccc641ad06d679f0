package org.notorturetj.desk.administration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.access.SecondApproval;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.ChangedSettings;
import org.notorturetj.support.Desk;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;
import org.notorturetj.support.WithSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A change that takes two people waits as text, and is carried out from that text. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings(WaitingChangesTest.Kept.ON)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingChangesTest {
    @Inject Staff staff;
    @Inject Kept kept;
    @Inject Instance<AccountChange<?>> changes;

    private Staff.Member administrator;
    private Staff.Member lawyer;
    private Desk desk;

    @BeforeEach
    void two() {
        staff.dismissEverybody();
        administrator = staff.with(Role.ADMINISTRATOR);
        lawyer = staff.with(Role.LAWYER);
        desk = Desk.as(administrator);
        kept.clear();
    }

    @AfterEach
    void forget() {
        staff.forgetDelays();
    }

    /** What {@code desk.proposal} does when a second person approves. */
    private void approve() {
        Proposal proposal = kept.first();
        changes.stream()
                .filter(change -> change.kind().equals(proposal.kind()))
                .forEach(change -> carryOut(change, proposal));
    }

    private static <P extends Record> void carryOut(AccountChange<P> change, Proposal proposal) {
        P payload = CanonicalJson.read(proposal.payload(), change.payload());
        QuarkusTransaction.requiringNew().run(() -> change.carryOut(proposal.proposer(), payload));
    }

    private Map<String, Object> shown() {
        Proposal proposal = kept.first();
        return changes.stream()
                .filter(change -> change.kind().equals(proposal.kind()))
                .map(change -> shown(change, proposal))
                .findFirst()
                .orElseThrow();
    }

    private static <P extends Record> Map<String, Object> shown(
            AccountChange<P> change, Proposal proposal) {
        return change.shown(CanonicalJson.read(proposal.payload(), change.payload()));
    }

    private static void assertWaits(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.jsonPath().getBoolean("done")).isFalse();
        assertThat(answer.jsonPath().getString("proposal")).hasSize(16);
    }

    @Test
    void an_account_is_made_when_a_second_person_agrees_and_not_before() {
        String login = "planted-" + RandomId.of(8);
        Response asked =
                desk.post(
                        "accounts",
                        Map.of(
                                "login",
                                login,
                                "email",
                                "planted@example.org",
                                "roles",
                                List.of("deputy")));
        assertWaits(asked);
        String password = asked.jsonPath().getString("password");
        assertThat(Desk.signIn(login, password).statusCode()).isEqualTo(401);
        assertThat(kept.first().payload())
                .as("what waits is stored: nobody may be read from it")
                .doesNotContain("planted", password);
        assertThat(shown()).containsEntry("login", login).containsEntry("roles", List.of("deputy"));

        approve();

        assertThat(Desk.signIn(login, password).statusCode()).isEqualTo(201);
        assertThatThrownBy(this::approve)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(ProblemType.ALREADY_EXISTS));
    }

    @Test
    void a_program_gets_in_with_its_token_when_a_second_person_agrees() {
        Response asked =
                desk.post(
                        "accounts",
                        Map.of("login", "planted-" + RandomId.of(8), "roles", List.of("service")));
        assertWaits(asked);
        Desk program = Desk.as(asked.jsonPath().getString("token"));
        assertThat(program.isSignedIn()).isFalse();
        approve();
        assertThat(program.isSignedIn()).isTrue();
    }

    @Test
    void roles_change_when_a_second_person_agrees() {
        assertWaits(
                desk.put(
                        "accounts/" + lawyer.id() + "/roles",
                        Map.of("roles", List.of("lawyer", "editor"))));
        assertThat(shown()).containsEntry("before", List.of("lawyer"));
        approve();
        assertThat(Desk.as(lawyer).get("account").jsonPath().getList("roles"))
                .isEqualTo(List.of("editor", "lawyer"));
    }

    @Test
    void an_approver_is_reset_when_a_second_person_agrees() {
        Response asked =
                desk.post("accounts/" + lawyer.id() + "/reset", Map.of("what", "password"));
        assertWaits(asked);
        assertThat(Desk.as(lawyer).isSignedIn()).isTrue();
        approve();
        assertThat(Desk.as(lawyer).isSignedIn()).isFalse();
        assertThat(Desk.signIn(lawyer.login(), asked.jsonPath().getString("password")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_decides_about_an_address_sees_it() {
        assertWaits(
                desk.post(
                        "accounts/" + lawyer.id() + "/reset",
                        Map.of("what", "email", "email", "planted@example.org")));
        assertThat(kept.first().payload()).doesNotContain("planted");
        assertThat(shown()).containsEntry("email", "planted@example.org");
        approve();
        assertThat(desk.get("accounts/" + lawyer.id()).jsonPath().getString("email"))
                .isEqualTo("planted@example.org");
    }

    @Test
    void an_account_thaws_and_codes_are_no_longer_required_when_a_second_person_agrees() {
        staff.requireTotp(lawyer.id());
        assertWaits(desk.put("accounts/" + lawyer.id() + "/totp", Map.of("required", false)));
        approve();
        assertThat(Desk.as(lawyer).get("account").jsonPath().getBoolean("totp.required")).isFalse();
        kept.clear();
        staff.freeze(lawyer.id());
        assertWaits(desk.post("accounts/" + lawyer.id() + "/unfreezing"));
        approve();
        assertThat(Desk.signIn(lawyer.login(), Staff.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void each_change_has_a_kind_of_its_own() {
        assertThat(changes.stream().map(AccountChange::kind).toList()).doesNotHaveDuplicates();
        assertThat(changes.stream().map(AccountChange::kind).toList())
                .contains(
                        "account.create",
                        "account.roles",
                        "account.reset",
                        "account.unfreeze",
                        "account.totp-requirement");
    }

    record Proposal(String proposer, String kind, String payload) {}

    /** Keeps proposals as a table would. */
    @ApplicationScoped
    public static class Kept {
        static final String ON = "test.proposals=kept";

        private final List<Proposal> waiting = new CopyOnWriteArrayList<>();

        Proposal first() {
            return waiting.get(0);
        }

        void clear() {
            waiting.clear();
        }

        void keep(Proposal proposal) {
            waiting.add(proposal);
        }
    }

    /** Has a test that says so keep proposals; those of all others wait at the desk. */
    @Decorator
    @Priority(1)
    static class Keeping implements SecondApproval {
        @Inject @Delegate SecondApproval desk;
        @Inject Kept kept;

        @Override
        public String propose(Person proposer, String kind, Record payload) {
            if (ChangedSettings.value("test.proposals").isEmpty()) {
                return desk.propose(proposer, kind, payload);
            }
            kept.keep(new Proposal(proposer.accountId(), kind, CanonicalJson.write(payload)));
            return RandomId.ofDocument();
        }
    }
}
