package org.notorturetj.push.outbox;

import java.sql.SQLException;
import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.SentRows;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UrgentAgeMeterTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Inject MeterRegistry registry;
    @Inject SentRows rows;
    @Inject Owner owner;
    @Inject SettableClock clock;

    @BeforeEach
    void stop_the_clock() {
        rows.clear();
        clock.stopAt(NOW);
    }

    @AfterEach
    void let_it_go() {
        clock.letGo();
        rows.clear();
    }

    @Test
    void without_an_urgent_message_it_is_zero() throws SQLException {
        message("0000000000000001", "digest", false, "waiting", 500);
        message("0000000000000002", "alert", true, "ended", 400);

        assertThat(seconds()).isZero();
    }

    @Test
    void it_is_the_age_of_the_oldest_that_somebody_was_not_told_of() throws SQLException {
        message("0000000000000001", "alert", true, "waiting", 30);
        message("0000000000000002", "hotline", true, "sending", 90);

        assertThat(seconds()).isEqualTo(90);
    }

    private double seconds() {
        return registry.get("notorturetj.push.urgent.oldest.age").gauge().value();
    }

    private void message(String nid, String kind, boolean urgent, String state, int age)
            throws SQLException {
        owner.execute(
                """
                INSERT INTO desk.push_message
                    (nid, kind, seq, urgent, created_at, expires_at, signature, state)
                VALUES ('%s', '%s', 1, %s, '%s', '%s', 'kid.sig', '%s')
                """
                        .formatted(
                                nid,
                                kind,
                                urgent,
                                NOW.minusSeconds(age),
                                NOW.plusSeconds(3_600),
                                state));
    }
}
