package org.notorturetj.platform.crypto;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** The desk's key while the database, which knows which key it is, does not answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DatabaseAwayTest {
    private static final int TRIES = 60;
    private static final int PAUSE_MILLIS = 250;

    @Inject DeskKey key;

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Test
    @ExpectServerError(503)
    void it_does_not_stop_the_start_and_the_desk_recovers() throws Exception {
        key.forget();
        TestDatabase.away(
                () -> {
                    key.start(new StartupEvent());
                    assertProblem(given().get("/desk/v1/limits"), ProblemType.UNAVAILABLE, "");
                });
        assertThat(key.failure()).isEmpty();
        assertReadersAreServedAgain();
    }

    /**
     * The public door asks at intervals whether its database is back; the next test begins then.
     */
    private static void assertReadersAreServedAgain() throws InterruptedException {
        int status = 503;
        for (int i = 0; i < TRIES && status == 503; i++) {
            Thread.sleep(PAUSE_MILLIS);
            // asked by nobody else, so that memory does not have it
            status =
                    given().queryParam("openAt", "2032-01-01T00:00:00+05:00")
                            .get("/v1/en/hotlines")
                            .statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    /** The pool of the owner does not notice dead connections by itself, unlike the others. */
    @AfterEach
    void forget_dead_connections() {
        owner.flush(AgroalDataSource.FlushMode.ALL);
    }
}
