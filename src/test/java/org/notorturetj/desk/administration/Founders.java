package org.notorturetj.desk.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.restassured.response.Response;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Two people long since at work, whom they make accounts for, and who of them completes whom. */
@ApplicationScoped
class Founders {
    static final Instant NOW = Instant.parse("2027-05-03T08:00:15Z");

    /** What new people choose as their password. */
    static final String NEXT = "nine-quiet-apricot-trees";

    private final Staff staff;
    private final SettableClock clock;
    private Staff.Member amina;
    private Staff.Member bahrom;

    Founders(Staff staff, SettableClock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    void begin() {
        clock.stopAt(NOW);
        staff.dismissEverybody();
        amina = staff.with(Role.ADMINISTRATOR, Role.COORDINATOR);
        bahrom = staff.with(Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    void end() {
        clock.letGo();
        staff.clearDelays();
    }

    Staff.Member amina() {
        return amina;
    }

    Staff.Member bahrom() {
        return bahrom;
    }

    void pass(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    Colleague as(String account) {
        return new Colleague(staff.signIn(account));
    }

    /** One asks, the other agrees: both halves of the password together. */
    Newcomer make(Staff.Member asks, Staff.Member agrees, String... roles) {
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
    void takeUp(Newcomer newcomer) {
        String password = newcomer.first() + " " + newcomer.second();
        String token = Desk.signIn(newcomer.login(), password).path("token");
        Desk.as(token)
                .put("account/password", Map.of("current", password, "next", NEXT))
                .then()
                .statusCode(204);
    }

    Newcomer takenUp(Staff.Member asks, Staff.Member agrees, String... roles) {
        Newcomer newcomer = make(asks, agrees, roles);
        takeUp(newcomer);
        return newcomer;
    }

    String redactionBy(String account) {
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

    void assertRefuses(String approver, String proposal) {
        as(approver)
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        as(approver).whole("/inbox").then().body("items.proposal", not(hasItem(proposal)));
    }

    void assertApproves(String approver, String proposal) {
        as(approver).whole("/inbox").then().body("items.proposal", hasItem(proposal));
        as(approver).post("/proposals/" + proposal + "/approval").then().statusCode(200);
    }

    /** Somebody new, and the half of her password that each of two people knows. */
    record Newcomer(String id, String login, String first, String second) {}
}
