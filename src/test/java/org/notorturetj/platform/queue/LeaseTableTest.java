package org.notorturetj.platform.queue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaseTableTest {
    private static final int PATIENCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final LeaseTable WORK =
            new LeaseTable(
                    "desk.some_work",
                    "part, name",
                    "due",
                    "part = :part",
                    ", held = :until",
                    "name, attempts, held = due");

    @Inject DeskDatabase desk;
    @Inject Owner owner;

    @BeforeEach
    void four_rows_of_which_three_are_due() throws SQLException {
        owner.execute(
                """
                CREATE TABLE desk.some_work (part integer, name text, due timestamptz, held timestamptz,
                    attempts integer NOT NULL DEFAULT 0, PRIMARY KEY (part, name))
                """,
                "GRANT SELECT, UPDATE ON desk.some_work TO desk",
                """
                INSERT INTO desk.some_work (part, name, due) VALUES
                    (1, 'second', '2029-12-31T23:59:59Z'), (1, 'first', '2029-12-31T23:00:00Z'),
                    (1, 'later', '2030-01-01T00:00:01Z'), (2, 'first', '2029-12-31T23:30:00Z'), (1, 'ended', NULL)
                """);
    }

    @AfterEach
    void drop() throws SQLException {
        owner.execute("DROP TABLE desk.some_work");
    }

    @Test
    void what_is_due_is_taken_the_longest_due_first_and_no_more_than_asked_for() {
        assertThat(take(1, NOW)).containsExactly("first 1 true");
        assertThat(take(9, NOW)).containsExactly("second 1 true");
        assertThat(take(9, NOW)).isEmpty();
    }

    @Test
    void what_was_taken_is_due_again_when_its_lease_is_over_and_counts_its_tries() {
        take(1, NOW);
        assertThat(take(1, NOW)).containsExactly("second 1 true");
        Instant end = NOW.plus(LEASE);
        assertThat(take(9, end.minusMillis(1))).containsExactly("later 1 true");
        assertThat(take(9, end)).containsExactlyInAnyOrder("first 2 true", "second 2 true");
    }

    @Test
    void two_that_take_at_the_same_time_take_different_rows_and_neither_waits() throws Exception {
        List<String> ofOther =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    assertThat(take(1, NOW)).containsExactly("first 1 true");
                                    return CompletableFuture.supplyAsync(() -> take(9, NOW))
                                            .get(PATIENCE, TimeUnit.SECONDS);
                                });
        assertThat(ofOther).containsExactly("second 1 true");
    }

    private List<String> take(int most, Instant now) {
        return WORK.take(
                desk,
                most,
                now,
                LEASE,
                due -> due.bind("part", 1),
                (row, context) -> row.getString(1) + " " + row.getInt(2) + " " + row.getBoolean(3));
    }
}
