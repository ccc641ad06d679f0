package org.notorturetj.desk.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** One administrator and no other approver, at work at a time that stands still. */
abstract class OnlyAdministratorTesting {
    @Inject Staff staff;
    @Inject SettableClock clock;

    Staff.Member administrator;
    Desk desk;

    @BeforeEach
    void createTheOnlyAdministrator() {
        clock.stopAt(Instant.parse("2026-03-02T08:00:15Z"));
        staff.dismissEverybody();
        administrator = staff.with(Role.ADMINISTRATOR, Role.COORDINATOR);
        desk = Desk.as(administrator);
    }

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    Response create(String login, String... roles) {
        return desk.post("accounts", Map.of("login", login, "roles", List.of(roles)));
    }

    static void assertTakesTwo(Response response) {
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.jsonPath().getBoolean("done")).isFalse();
    }

    static String login() {
        return "planted-" + RandomId.of(8);
    }
}
