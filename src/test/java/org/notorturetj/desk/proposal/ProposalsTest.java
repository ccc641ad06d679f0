package org.notorturetj.desk.proposal;

import java.time.Duration;
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
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Proposals by one person and their approval by another. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalsTest {
    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    @Inject Staff staff;
    @Inject SettableClock clock;

    private Staff.Member administrator;
    private Staff.Member coordinator;
    private Staff.Member editor;

    @BeforeEach
    void createPeople() {
        clock.stopAt(NOW);
        staff.dismissEverybody();
        administrator = staff.with(Role.ADMINISTRATOR);
        coordinator = staff.with(Role.COORDINATOR);
        editor = staff.with(Role.EDITOR);
    }

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    @Test
    void an_account_is_created_when_a_second_person_approves() throws Exception {
        String login = "planted-" + RandomId.of(8);
        String proposal =
                as(administrator)
                        .post("/accounts", Map.of("login", login, "roles", List.of("lawyer")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        assertThat(Dump.ofEveryTable()).doesNotContain(login);
        String account =
                as(coordinator)
                        .get("/proposals/" + proposal)
                        .then()
                        .statusCode(200)
                        .body("kind", equalTo("account.create"))
                        .body("statement.login", equalTo(login))
                        .body("statement.roles", equalTo(List.of("lawyer")))
                        .extract()
                        .path("statement.account");
        as(coordinator)
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200)
                .body("proposal.decidedBy", equalTo(coordinator.id()));
        as(administrator).get("/accounts/" + account).then().body("login", equalTo(login));
    }

    @Test
    void it_expires() {
        String proposal = redaction();
        clock.stopAt(NOW.plus(Duration.ofDays(3)));
        var later = new Colleague(staff.signIn(coordinator.id()));
        later.get("/proposals?state=waiting").then().body("items.id", not(hasItem(proposal)));
        later.get("/proposals?state=expired").then().body("items.id", hasItem(proposal));
        later.post("/proposals/" + proposal + "/approval").then().statusCode(409);
        later.post("/proposals/" + proposal + "/rejection").then().statusCode(409);
    }

    @Test
    void whoever_was_just_reset_approves_nothing_for_a_day() {
        staff.markReset(coordinator.id());
        String proposal = redaction();
        clock.stopAt(NOW.plus(Duration.ofHours(23)));
        new Colleague(staff.signIn(coordinator.id()))
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        clock.stopAt(NOW.plus(Duration.ofHours(25)));
        new Colleague(staff.signIn(coordinator.id()))
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
    }

    @Test
    void proposals_of_a_frozen_or_demoted_proposer_cannot_be_approved() {
        String first = redaction();
        staff.change(editor.id(), Role.TRANSLATOR);
        as(coordinator).post("/proposals/" + first + "/approval").then().statusCode(409);
        staff.change(editor.id(), Role.EDITOR);
        staff.freeze(editor.id());
        as(coordinator).post("/proposals/" + first + "/approval").then().statusCode(409);
    }

    @Test
    void only_the_proposer_takes_it_back_and_only_approvers_reject_it() {
        String proposal = redaction();
        as(coordinator).delete("/proposals/" + proposal).then().statusCode(409);
        as(editor).post("/proposals/" + proposal + "/rejection").then().statusCode(403);
        as(editor).delete("/proposals/" + proposal).then().statusCode(204);
        as(coordinator).post("/proposals/" + proposal + "/approval").then().statusCode(409);
        String other = redaction();
        as(coordinator)
                .post("/proposals/" + other + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"));
    }

    @Test
    void approvers_cannot_approve_their_own_proposals() {
        var both = staff.with(Role.EDITOR, Role.DEPUTY);
        String id = approved(both);
        String proposal =
                as(both).post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        as(both).post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"))
                .body("errors[0].rule", equalTo("must be approved by somebody else"));
        as(both).post("/proposals/" + proposal + "/rejection").then().statusCode(409);
    }

    private String redaction() {
        String id = approved(editor);
        return as(editor)
                .post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private String approved(Staff.Member author) {
        Colleague writes = as(author);
        String id = writes.creates("article");
        writes.savesFacts(id, Invented.articleFacts("news"));
        writes.savesText(id, "ru", Invented.articleText(id, "Title"));
        writes.submits(facts(id));
        writes.submits(text(id, "ru"));
        return id;
    }

    private static Colleague as(Staff.Member member) {
        return new Colleague(member.token());
    }
}
