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
import org.notorturetj.desk.administration.Founders.Newcomer;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.desk.administration.Founders.NEXT;
import static org.notorturetj.desk.administration.Founders.NOW;

/** Nobody becomes two people with an account that she invented (docs/operations/two-people.md). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoPeopleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject Staff staff;
    @Inject SettableClock clock;
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
    void neither_who_asks_nor_who_agrees_can_sign_in_as_the_new_one() {
        Newcomer zarina = founders.make(amina, bahrom, "lawyer");
        for (String known : List.of(zarina.first(), zarina.second())) {
            assertThat(known).matches("[0-9a-z]{5}-[0-9a-z]{5}");
            assertThat(Desk.signIn(zarina.login(), known).statusCode()).isEqualTo(401);
            assertThat(Desk.signIn(zarina.login(), known + "-" + known).statusCode())
                    .isEqualTo(401);
        }
        staff.clearDelays();
        founders.takeUp(zarina);
        assertThat(Desk.signIn(zarina.login(), NEXT).statusCode()).isEqualTo(201);
    }

    @Test
    void a_new_account_waits_from_when_its_owner_took_it_up() {
        Newcomer zarina = founders.make(amina, bahrom, "lawyer");
        founders.pass(Duration.ofDays(3));
        founders.takeUp(zarina);
        String proposal = founders.redactionBy(bahrom.id());
        founders.assertRefuses(zarina.id(), proposal);
        assertThat(founders.as(zarina.id()).get("/account").<String>path("approvesFrom"))
                .isEqualTo("2027-05-07T08:00:15Z");
        founders.pass(Duration.ofHours(24).minus(MINUTE));
        founders.assertRefuses(zarina.id(), proposal);
        founders.pass(MINUTE);
        assertThat(founders.as(zarina.id()).get("/account").<String>path("approvesFrom")).isNull();
        founders.assertApproves(zarina.id(), proposal);
    }

    @Test
    void whoever_invented_an_account_and_the_account_do_not_complete_each_other_for_30_days() {
        Newcomer invented = founders.takenUp(amina, bahrom, "lawyer", "editor");
        founders.pass(Duration.ofHours(25));
        founders.assertRefuses(invented.id(), founders.redactionBy(amina.id()));
        founders.assertRefuses(amina.id(), founders.redactionBy(invented.id()));
        founders.assertApproves(bahrom.id(), founders.redactionBy(invented.id()));
        founders.assertApproves(invented.id(), founders.redactionBy(bahrom.id()));

        clock.stopAt(NOW.plus(Duration.ofDays(30)).minus(MINUTE));
        founders.assertRefuses(invented.id(), founders.redactionBy(amina.id()));
        founders.pass(MINUTE);
        founders.assertApproves(invented.id(), founders.redactionBy(amina.id()));
    }

    @Test
    void two_accounts_that_one_person_asked_for_do_not_complete_each_other() {
        Newcomer first = founders.takenUp(amina, bahrom, "editor");
        Newcomer second = founders.takenUp(amina, bahrom, "lawyer");
        Newcomer other = founders.takenUp(bahrom, amina, "lawyer");
        founders.pass(Duration.ofHours(25));
        String proposal = founders.redactionBy(first.id());
        founders.assertRefuses(second.id(), proposal);
        founders.assertApproves(other.id(), proposal);
    }

    @Test
    void nor_do_those_that_her_invention_asked_for() {
        Newcomer invented = founders.takenUp(amina, bahrom, "administrator");
        enrol(invented);
        var member = new Staff.Member(invented.id(), invented.login(), "");
        Newcomer third = founders.takenUp(member, bahrom, "lawyer");
        founders.pass(Duration.ofHours(25));
        String proposal = founders.redactionBy(amina.id());
        founders.assertRefuses(third.id(), proposal);
        founders.assertApproves(bahrom.id(), proposal);
    }

    private void enrol(Newcomer newcomer) {
        Colleague colleague = founders.as(newcomer.id());
        String secret = colleague.post("/account/totp", Map.of("password", NEXT)).path("secret");
        colleague
                .post("/account/totp/confirmation", Map.of("code", staff.code(secret, 0)))
                .then()
                .statusCode(200);
    }
}
