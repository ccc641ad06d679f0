package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Person;
import org.notorturetj.access.ProposalQueue;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.ChangedSettings;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A change that needs two people is stored as text, and applied from that text. */
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
    void createTwoApprovers() {
        staff.dismissEverybody();
        administrator = staff.with(Role.ADMINISTRATOR);
        lawyer = staff.with(Role.LAWYER);
        desk = Desk.as(administrator);
        kept.clear();
    }

    @AfterEach
    void forget() {
        staff.clearDelays();
    }

    /** What {@code desk.proposal} does upon approval; returns what the approver hands over. */
    private String approve() {
        Proposal proposal = kept.first();
        return changes.stream()
                .filter(change -> change.kind().equals(proposal.kind()))
                .map(change -> carryOut(change, proposal))
                .findFirst()
                .orElseThrow();
    }

    private static <P extends Record> String carryOut(AccountChange<P> change, Proposal proposal) {
        P payload = CanonicalJson.read(proposal.payload(), change.payload());
        return String.valueOf(
                QuarkusTransaction.requiringNew()
                        .call(() -> change.carryOut(proposal.proposer(), payload)));
    }

    private Map<String, Object> details() {
        Proposal proposal = kept.first();
        return changes.stream()
                .filter(change -> change.kind().equals(proposal.kind()))
                .map(change -> details(change, proposal))
                .findFirst()
                .orElseThrow();
    }

    private static <P extends Record> Map<String, Object> details(
            AccountChange<P> change, Proposal proposal) {
        return change.details(CanonicalJson.read(proposal.payload(), change.payload()));
    }

    private static void assertWaits(Response response) {
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.jsonPath().getBoolean("done")).isFalse();
        assertThat(response.jsonPath().getString("proposal")).hasSize(16);
    }

    @Test
    void an_account_is_created_only_after_a_second_person_approves() {
        String login = "planted-" + RandomId.of(8);
        Response response =
                desk.post(
                        "accounts",
                        Map.of(
                                "login",
                                login,
                                "email",
                                "planted@example.org",
                                "roles",
                                List.of("deputy")));
        assertWaits(response);
        String password = response.jsonPath().getString("password");
        assertThat(Desk.signIn(login, password).statusCode()).isEqualTo(401);
        assertThat(kept.first().payload())
                .as("a stored payload must not identify anybody")
                .doesNotContain("planted", password);
        assertThat(details())
                .containsEntry("login", login)
                .containsEntry("roles", List.of("deputy"));

        String second = approve();

        for (String half : List.of(password, second, second + "-" + password)) {
            assertThat(Desk.signIn(login, half).statusCode()).isEqualTo(401);
        }
        assertThat(Desk.signIn(login, password + "-" + second).statusCode()).isEqualTo(201);
        assertThatThrownBy(this::approve)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(ProblemType.ALREADY_EXISTS));
    }

    @Test
    void a_service_token_works_only_after_a_second_person_approves() {
        Response response =
                desk.post(
                        "accounts",
                        Map.of("login", "planted-" + RandomId.of(8), "roles", List.of("service")));
        assertWaits(response);
        Desk program = Desk.as(response.jsonPath().getString("token"));
        assertThat(program.isSignedIn()).isFalse();
        approve();
        assertThat(program.isSignedIn()).isTrue();
    }

    @Test
    void roles_change_when_a_second_person_approves() {
        assertWaits(
                desk.put(
                        "accounts/" + lawyer.id() + "/roles",
                        Map.of("roles", List.of("lawyer", "editor"))));
        assertThat(details()).containsEntry("before", List.of("lawyer"));
        approve();
        assertThat(Desk.as(lawyer).get("account").jsonPath().getList("roles"))
                .isEqualTo(List.of("editor", "lawyer"));
    }

    @Test
    void an_approver_is_reset_when_a_second_person_approves() {
        Response response =
                desk.post("accounts/" + lawyer.id() + "/reset", Map.of("what", "password"));
        assertWaits(response);
        assertThat(Desk.as(lawyer).isSignedIn()).isTrue();
        String second = approve();
        assertThat(Desk.as(lawyer).isSignedIn()).isFalse();
        String first = response.jsonPath().getString("password");
        assertThat(Desk.signIn(lawyer.login(), first).statusCode()).isEqualTo(401);
        assertThat(Desk.signIn(lawyer.login(), first + " " + second).statusCode()).isEqualTo(201);
    }

    @Test
    void the_approver_sees_the_new_address() {
        assertWaits(
                desk.post(
                        "accounts/" + lawyer.id() + "/reset",
                        Map.of("what", "email", "email", "planted@example.org")));
        assertThat(kept.first().payload()).doesNotContain("planted");
        assertThat(details()).containsEntry("email", "planted@example.org");
        approve();
        assertThat(desk.get("accounts/" + lawyer.id()).jsonPath().getString("email"))
                .isEqualTo("planted@example.org");
    }

    @Test
    void unfreezing_and_lifting_the_code_requirement_need_a_second_person() {
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
    void each_change_has_its_own_kind() {
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

    /** Keeps proposals like a table. */
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

    /** Captures proposals for tests that ask for it; those of all others reach the desk. */
    @Decorator
    @Priority(1)
    static class Keeping implements ProposalQueue {
        @Inject @Delegate ProposalQueue desk;
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
