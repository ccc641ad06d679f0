package org.notorturetj.push.report;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.api.text.Language.TG;

/** Where there are no test phones nothing is sent to them, and nothing says that it was. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoTestPhonesTest {
    @Inject Staff staff;
    @Inject Given given;

    @Test
    void a_test_of_nobody_leaves_no_trace_of_having_been_sent() {
        String alert = given.alert(Instant.now().plus(Duration.ofHours(6)), TG);
        Colleague coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        coordinator
                .post("/documents/" + alert + "/wakeups/test")
                .then()
                .statusCode(200)
                .body("items", empty());
        coordinator
                .get("/audit?document=" + alert)
                .then()
                .statusCode(200)
                .body("items.action", not(hasItem("wakeup.test")));
        given.noMore();
    }
}
