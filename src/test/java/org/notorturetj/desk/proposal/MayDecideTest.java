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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What a proposal says of whether its reader may decide it: what an approval would answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class MayDecideTest {
    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SettableClock clock;

    private Staff.Member editor;
    private Staff.Member coordinator;

    @BeforeEach
    void begin() {
        clock.stopAt(NOW);
        editor = staff.with(Role.EDITOR);
        coordinator = staff.with(Role.COORDINATOR);
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    @Test
    void a_second_person_is_told_yes_and_then_no_once_it_is_decided() {
        String proposal = redaction(editor);
        JsonPath told = decision(coordinator, proposal);
        assertThat(told.getBoolean("may")).isTrue();
        assertThat(told.getMap("").keySet()).containsExactly("may");
        assertThat(
                        as(coordinator)
                                .whole("/proposals?state=waiting")
                                .jsonPath()
                                .<Boolean>get(
                                        "items.find { it.id == '%s' }.decision.may"
                                                .formatted(proposal)))
                .isTrue();
        as(coordinator).post("/proposals/" + proposal + "/approval").then().statusCode(200);
        refusedAlike(coordinator, proposal, "/problems/wrong-state");
    }

    @Test
    void who_may_approve_nothing_is_told_so() {
        refusedAlike(editor, redaction(editor), "/problems/forbidden");
    }

    @Test
    void the_proposer_is_told_that_it_takes_somebody_else_whom_no_waiting_makes() {
        var both = staff.with(Role.EDITOR, Role.DEPUTY);
        JsonPath told = refusedAlike(both, redaction(both), "/problems/two-people-required");
        assertThat(told.getString("why.errors[0].rule"))
                .isEqualTo("must be approved by somebody else");
        assertThat(told.getString("from")).isNull();
    }

    @Test
    void who_was_reset_is_told_from_when() {
        staff.markReset(coordinator.id());
        String proposal = redaction(editor);
        JsonPath told = refusedAlike(coordinator, proposal, "/problems/two-people-required");
        assertThat(told.getString("from")).isEqualTo("2027-03-03T08:00:00Z");
        admittedFrom(Instant.parse(told.getString("from")), proposal);
    }

    @Test
    void who_counts_as_the_same_person_is_told_from_when_on_she_does_not() throws Exception {
        sponsored(NOW.minus(Duration.ofDays(29)));
        String proposal = redaction(editor);
        JsonPath told = refusedAlike(coordinator, proposal, "/problems/two-people-required");
        assertThat(told.getString("from")).isEqualTo("2027-03-03T08:00:00Z");
        admittedFrom(Instant.parse(told.getString("from")), proposal);
    }

    @Test
    void of_two_waits_the_longer_one_is_told() throws Exception {
        staff.markReset(coordinator.id());
        sponsored(NOW.minus(Duration.ofDays(28)));
        JsonPath told =
                refusedAlike(coordinator, redaction(editor), "/problems/two-people-required");
        assertThat(told.getString("from")).isEqualTo("2027-03-04T08:00:00Z");
    }

    @Test
    void a_wait_that_is_longer_than_the_proposal_is_not_told() throws Exception {
        sponsored(NOW.minus(Duration.ofDays(27)));
        JsonPath told =
                refusedAlike(coordinator, redaction(editor), "/problems/two-people-required");
        assertThat(told.getString("from")).isNull();
    }

    private void admittedFrom(Instant moment, String proposal) {
        clock.stopAt(moment.minusSeconds(1));
        var before = new Colleague(staff.signIn(coordinator.id()));
        before.post("/proposals/" + proposal + "/approval").then().statusCode(409);
        clock.stopAt(moment);
        assertThat(before.get("/proposals/" + proposal).jsonPath().getBoolean("decision.may"))
                .isTrue();
        before.post("/proposals/" + proposal + "/approval").then().statusCode(200);
    }

    /** The problem that is told is the one that the approval is answered with. */
    private JsonPath refusedAlike(Staff.Member reader, String proposal, String type) {
        JsonPath told = decision(reader, proposal);
        Response answer = as(reader).post("/proposals/" + proposal + "/approval");
        assertThat(told.getBoolean("may")).isFalse();
        assertThat(told.getString("why.type")).isEqualTo(type);
        assertThat(answer.jsonPath().getString("type")).isEqualTo(type);
        assertThat(told.getInt("why.status")).isEqualTo(answer.statusCode());
        assertThat(told.getString("why.title")).isEqualTo(answer.jsonPath().getString("title"));
        // A resource refuses who has no permission before any rule is asked.
        if (answer.statusCode() != 403) {
            assertThat(told.<Object>get("why.errors"))
                    .isEqualTo(answer.jsonPath().<Object>get("errors"));
        }
        return told;
    }

    private static JsonPath decision(Staff.Member reader, String proposal) {
        return as(reader)
                .get("/proposals/" + proposal)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("decision");
    }

    private void sponsored(Instant at) throws Exception {
        owner.execute(
                "INSERT INTO desk.sponsorship (account_id, sponsor, given_at) VALUES ('%s', '%s', '%s')"
                        .formatted(coordinator.id(), editor.id(), at));
    }

    private static String redaction(Staff.Member author) {
        Colleague writes = as(author);
        String id = writes.creates("article");
        writes.savesFacts(id, Invented.articleFacts("news"));
        writes.savesText(id, "ru", Invented.articleText(id, "Title"));
        writes.submits(facts(id));
        writes.submits(text(id, "ru"));
        return writes.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private static Colleague as(Staff.Member member) {
        return new Colleague(member.token());
    }
}
