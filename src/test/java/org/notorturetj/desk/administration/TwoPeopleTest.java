package org.notorturetj.desk.administration;

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
import org.notorturetj.support.Colleague;
import org.notorturetj.support.Desk;
import org.notorturetj.support.Invented;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.Colleague.facts;
import static org.notorturetj.support.Colleague.text;

/** The ways in which one person could become two (docs/operations/two-people.md). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoPeopleTest {
    private static final Instant NOW = Instant.parse("2027-05-03T08:00:15Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NEXT = "nine-quiet-apricot-trees";

    @Inject Staff staff;
    @Inject SettableClock clock;

    private Staff.Member amina;
    private Staff.Member bahrom;

    /** Two founders, long since at work. */
    @BeforeEach
    void createFounders() {
        clock.stopAt(NOW);
        staff.dismissEverybody();
        amina = staff.with(Role.ADMINISTRATOR, Role.COORDINATOR);
        bahrom = staff.with(Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    private void pass(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    private Colleague as(String account) {
        return new Colleague(staff.signIn(account));
    }

    /** One asks, the other agrees: both halves of the password together. */
    private Newcomer make(Staff.Member asks, Staff.Member agrees, String... roles) {
        String login = "planted-" + RandomId.of(10);
        Response asked =
                as(asks.id()).post("/accounts", Map.of("login", login, "roles", List.of(roles)));
        asked.then().statusCode(202);
        Response agreed =
                as(agrees.id()).post("/proposals/" + asked.path("proposal") + "/approval");
        agreed.then().statusCode(200);
        return new Newcomer(
                asked.path("account"), login, asked.path("password"), agreed.path("password"));
    }

    /** What the owner does, as soon as she has both halves. */
    private void takeUp(Newcomer newcomer) {
        String password = newcomer.first() + " " + newcomer.second();
        String token = Desk.signIn(newcomer.login(), password).path("token");
        Desk.as(token)
                .put("account/password", Map.of("current", password, "next", NEXT))
                .then()
                .statusCode(204);
    }

    private Newcomer takenUp(Staff.Member asks, Staff.Member agrees, String... roles) {
        Newcomer newcomer = make(asks, agrees, roles);
        takeUp(newcomer);
        return newcomer;
    }

    private String redactionBy(String account) {
        Colleague writes = as(account);
        String id = writes.creates("article");
        writes.savesFacts(id, Invented.articleFacts("news"));
        writes.savesText(id, "ru", Invented.articleText(id, "Title"));
        return writes.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private void assertRefuses(String approver, String proposal) {
        as(approver)
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        as(approver).whole("/inbox").then().body("items.proposal", not(hasItem(proposal)));
    }

    private void assertApproves(String approver, String proposal) {
        as(approver).whole("/inbox").then().body("items.proposal", hasItem(proposal));
        as(approver).post("/proposals/" + proposal + "/approval").then().statusCode(200);
    }

    @Test
    void neither_who_asks_nor_who_agrees_can_sign_in_as_the_new_one() {
        Newcomer zarina = make(amina, bahrom, "lawyer");
        for (String known : List.of(zarina.first(), zarina.second())) {
            assertThat(known).matches("[0-9a-z]{5}-[0-9a-z]{5}");
            assertThat(Desk.signIn(zarina.login(), known).statusCode()).isEqualTo(401);
            assertThat(Desk.signIn(zarina.login(), known + "-" + known).statusCode())
                    .isEqualTo(401);
        }
        staff.clearDelays();
        takeUp(zarina);
        assertThat(Desk.signIn(zarina.login(), NEXT).statusCode()).isEqualTo(201);
    }

    @Test
    void a_new_account_waits_from_when_its_owner_took_it_up() {
        Newcomer zarina = make(amina, bahrom, "lawyer");
        pass(Duration.ofDays(3));
        takeUp(zarina);
        String proposal = redactionBy(bahrom.id());
        assertRefuses(zarina.id(), proposal);
        assertThat(as(zarina.id()).get("/account").<String>path("approvesFrom"))
                .isEqualTo("2027-05-07T08:00:15Z");
        pass(Duration.ofHours(24).minus(MINUTE));
        assertRefuses(zarina.id(), proposal);
        pass(MINUTE);
        assertThat(as(zarina.id()).get("/account").<String>path("approvesFrom")).isNull();
        assertApproves(zarina.id(), proposal);
    }

    @Test
    void whoever_invented_an_account_and_the_account_do_not_complete_each_other_for_30_days() {
        Newcomer invented = takenUp(amina, bahrom, "lawyer", "editor");
        pass(Duration.ofHours(25));
        assertRefuses(invented.id(), redactionBy(amina.id()));
        assertRefuses(amina.id(), redactionBy(invented.id()));
        assertApproves(bahrom.id(), redactionBy(invented.id()));
        assertApproves(invented.id(), redactionBy(bahrom.id()));

        clock.stopAt(NOW.plus(Duration.ofDays(30)).minus(MINUTE));
        assertRefuses(invented.id(), redactionBy(amina.id()));
        pass(MINUTE);
        assertApproves(invented.id(), redactionBy(amina.id()));
    }

    @Test
    void two_accounts_that_one_person_asked_for_do_not_complete_each_other() {
        Newcomer first = takenUp(amina, bahrom, "editor");
        Newcomer second = takenUp(amina, bahrom, "lawyer");
        Newcomer other = takenUp(bahrom, amina, "lawyer");
        pass(Duration.ofHours(25));
        String proposal = redactionBy(first.id());
        assertRefuses(second.id(), proposal);
        assertApproves(other.id(), proposal);
    }

    @Test
    void nor_do_those_that_her_invention_asked_for() {
        Newcomer invented = takenUp(amina, bahrom, "administrator");
        enrol(invented);
        var member = new Staff.Member(invented.id(), invented.login(), "");
        Newcomer third = takenUp(member, bahrom, "lawyer");
        pass(Duration.ofHours(25));
        String proposal = redactionBy(amina.id());
        assertRefuses(third.id(), proposal);
        assertApproves(bahrom.id(), proposal);
    }

    @Test
    void who_resets_an_account_that_a_colleague_asked_for_still_completes_hers() {
        Newcomer zarina = takenUp(amina, bahrom, "editor");
        as(bahrom.id())
                .post("/accounts/" + zarina.id() + "/reset", Map.of("what", "password"))
                .then()
                .statusCode(200);
        assertApproves(amina.id(), redactionBy(bahrom.id()));
    }

    @Test
    void who_resets_an_editor_alone_approves_neither_her_proposals_nor_her_texts() {
        var zarina = staff.with(Role.EDITOR);
        String password =
                as(amina.id())
                        .post("/accounts/" + zarina.id() + "/reset", Map.of("what", "password"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("password");
        // amina knows the whole password, and goes on as zarina
        takeUp(
                new Newcomer(
                        zarina.id(),
                        zarina.login(),
                        password.substring(0, 11),
                        password.substring(12)));
        assertRefuses(amina.id(), redactionBy(zarina.id()));
        String line = line(zarina.id());
        as(amina.id())
                .performs(facts(line), "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        as(amina.id())
                .performs(text(line, "ru"), "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        as(amina.id()).whole("/inbox").then().body("items.document", not(hasItem(line)));
        as(bahrom.id()).approves(facts(line));
        as(bahrom.id()).approves(text(line, "ru"));
    }

    @Test
    void what_a_program_writes_is_not_approved_by_who_holds_its_token_however_long_ago() {
        Response asked =
                as(amina.id())
                        .post(
                                "/accounts",
                                Map.of(
                                        "login",
                                        "bot-" + RandomId.of(8),
                                        "roles",
                                        List.of("service")));
        as(bahrom.id())
                .post("/proposals/" + asked.path("proposal") + "/approval")
                .then()
                .statusCode(200);
        pass(Duration.ofDays(80));
        String line = line(new Colleague(asked.path("token")));
        as(amina.id()).performs(facts(line), "/approval").then().statusCode(409);
        as(bahrom.id()).approves(facts(line));

        Response renewed =
                as(bahrom.id())
                        .post(
                                "/accounts/" + asked.path("account") + "/reset",
                                Map.of("what", "token"));
        String other = line(new Colleague(renewed.path("token")));
        as(bahrom.id()).performs(facts(other), "/approval").then().statusCode(409);
        as(amina.id()).approves(facts(other));
    }

    @Test
    void who_may_approve_from_now_on_waits_and_does_not_complete_who_asked_for_it() {
        var zarina = staff.with(Role.TRANSLATOR);
        agreed(amina, bahrom, "/accounts/" + zarina.id() + "/roles", List.of("deputy"));
        String proposal = redactionBy(bahrom.id());
        assertRefuses(zarina.id(), proposal);
        pass(Duration.ofHours(24));
        assertApproves(zarina.id(), proposal);
        assertRefuses(zarina.id(), redactionBy(amina.id()));
    }

    @Test
    void who_could_approve_before_goes_on_doing_so_with_more_roles() {
        agreed(
                amina,
                bahrom,
                "/accounts/" + bahrom.id() + "/roles",
                List.of("administrator", "coordinator", "lawyer"));
        assertApproves(bahrom.id(), redactionBy(amina.id()));
    }

    @Test
    void who_is_unfrozen_waits() {
        var zarina = staff.with(Role.LAWYER);
        as(zarina.id()).post("/account/freezing").then().statusCode(204);
        String proposal =
                as(amina.id()).post("/accounts/" + zarina.id() + "/unfreezing").path("proposal");
        as(bahrom.id()).post("/proposals/" + proposal + "/approval").then().statusCode(200);
        String other = redactionBy(bahrom.id());
        assertRefuses(zarina.id(), other);
        pass(Duration.ofHours(24));
        assertApproves(zarina.id(), other);
        assertRefuses(zarina.id(), redactionBy(amina.id()));
    }

    private void agreed(Staff.Member asks, Staff.Member agrees, String path, List<String> roles) {
        String proposal = as(asks.id()).put(path, Map.of("roles", roles)).path("proposal");
        as(agrees.id()).post("/proposals/" + proposal + "/approval").then().statusCode(200);
    }

    private void enrol(Newcomer newcomer) {
        Colleague colleague = as(newcomer.id());
        String secret = colleague.post("/account/totp", Map.of("password", NEXT)).path("secret");
        colleague
                .post("/account/totp/confirmation", Map.of("code", staff.code(secret, 0)))
                .then()
                .statusCode(200);
    }

    private String line(String account) {
        return line(as(account));
    }

    /** A hotline, submitted. */
    private static String line(Colleague writes) {
        String id = writes.creates("hotline");
        writes.savesFacts(id, Invented.lineFacts("+99912345678")).then().statusCode(200);
        writes.savesText(id, "ru", Invented.lineText(org.notorturetj.api.text.Language.RU))
                .then()
                .statusCode(200);
        writes.submits(facts(id));
        writes.submits(text(id, "ru"));
        return id;
    }

    /** Somebody new, and the half of her password that each of two people knows. */
    record Newcomer(String id, String login, String first, String second) {}
}
