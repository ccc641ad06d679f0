package org.notorturetj.desk.administration;

import java.time.Duration;
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
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.administration.Founders.Newcomer;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Whoever resets, renews, promotes or unfreezes an account does not become two people with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedAccountsTest {
    @Inject Staff staff;
    @Inject Founders founders;

    private Staff.Member amina;
    private Staff.Member bahrom;

    @BeforeEach
    void createFounders() {
        founders.begin();
        amina = founders.amina();
        bahrom = founders.bahrom();
    }

    @AfterEach
    void letGo() {
        founders.end();
    }

    @Test
    void who_resets_an_account_that_a_colleague_asked_for_still_completes_hers() {
        Newcomer zarina = founders.takenUp(amina, bahrom, "editor");
        founders.as(bahrom.id())
                .post("/accounts/" + zarina.id() + "/reset", Map.of("what", "password"))
                .then()
                .statusCode(200);
        founders.assertApproves(amina.id(), founders.redactionBy(bahrom.id()));
    }

    @Test
    void who_resets_an_editor_alone_approves_neither_her_proposals_nor_her_texts() {
        var zarina = staff.with(Role.EDITOR);
        String password =
                founders.as(amina.id())
                        .post("/accounts/" + zarina.id() + "/reset", Map.of("what", "password"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("password");
        // amina knows the whole password, and goes on as zarina
        founders.takeUp(
                new Newcomer(
                        zarina.id(),
                        zarina.login(),
                        password.substring(0, 11),
                        password.substring(12)));
        founders.assertRefuses(amina.id(), founders.redactionBy(zarina.id()));
        String line = line(zarina.id());
        founders.as(amina.id())
                .performs(facts(line), "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        founders.as(amina.id())
                .performs(text(line, "ru"), "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        founders.as(amina.id()).whole("/inbox").then().body("items.document", not(hasItem(line)));
        founders.as(bahrom.id()).approves(facts(line));
        founders.as(bahrom.id()).approves(text(line, "ru"));
    }

    @Test
    void what_a_program_writes_is_not_approved_by_who_holds_its_token_however_long_ago() {
        Response asked =
                founders.as(amina.id())
                        .post(
                                "/accounts",
                                Map.of(
                                        "login",
                                        "bot-" + RandomId.of(8),
                                        "roles",
                                        List.of("service")));
        founders.as(bahrom.id())
                .post("/proposals/" + asked.path("proposal") + "/approval")
                .then()
                .statusCode(200);
        founders.pass(Duration.ofDays(80));
        String line = line(new Colleague(asked.path("token")));
        founders.as(amina.id()).performs(facts(line), "/approval").then().statusCode(409);
        founders.as(bahrom.id()).approves(facts(line));

        Response renewed =
                founders.as(bahrom.id())
                        .post(
                                "/accounts/" + asked.path("account") + "/reset",
                                Map.of("what", "token"));
        String other = line(new Colleague(renewed.path("token")));
        founders.as(bahrom.id()).performs(facts(other), "/approval").then().statusCode(409);
        founders.as(amina.id()).approves(facts(other));
    }

    @Test
    void who_may_approve_from_now_on_waits_and_does_not_complete_who_asked_for_it() {
        var zarina = staff.with(Role.TRANSLATOR);
        agreed(amina, bahrom, "/accounts/" + zarina.id() + "/roles", List.of("deputy"));
        String proposal = founders.redactionBy(bahrom.id());
        founders.assertRefuses(zarina.id(), proposal);
        founders.pass(Duration.ofHours(24));
        founders.assertApproves(zarina.id(), proposal);
        founders.assertRefuses(zarina.id(), founders.redactionBy(amina.id()));
    }

    @Test
    void who_could_approve_before_goes_on_doing_so_with_more_roles() {
        agreed(
                amina,
                bahrom,
                "/accounts/" + bahrom.id() + "/roles",
                List.of("administrator", "coordinator", "lawyer"));
        founders.assertApproves(bahrom.id(), founders.redactionBy(amina.id()));
    }

    @Test
    void who_is_unfrozen_waits() {
        var zarina = staff.with(Role.LAWYER);
        founders.as(zarina.id()).post("/account/freezing").then().statusCode(204);
        String proposal =
                founders.as(amina.id())
                        .post("/accounts/" + zarina.id() + "/unfreezing")
                        .path("proposal");
        founders.as(bahrom.id())
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
        String other = founders.redactionBy(bahrom.id());
        founders.assertRefuses(zarina.id(), other);
        founders.pass(Duration.ofHours(24));
        founders.assertApproves(zarina.id(), other);
        founders.assertRefuses(zarina.id(), founders.redactionBy(amina.id()));
    }

    private void agreed(Staff.Member asks, Staff.Member agrees, String path, List<String> roles) {
        String proposal = founders.as(asks.id()).put(path, Map.of("roles", roles)).path("proposal");
        founders.as(agrees.id())
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
    }

    private String line(String account) {
        return line(founders.as(account));
    }

    /** A hotline, submitted. */
    private static String line(Colleague writes) {
        String id = writes.creates("hotline");
        writes.savesFacts(id, Invented.lineFacts("+99912345678")).then().statusCode(200);
        writes.savesText(id, "ru", Invented.lineText(Language.RU)).then().statusCode(200);
        writes.submits(facts(id));
        writes.submits(text(id, "ru"));
        return id;
    }
}
