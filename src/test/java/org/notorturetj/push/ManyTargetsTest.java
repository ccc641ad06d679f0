package org.notorturetj.push;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.ledger.DeliveryResult;
import org.notorturetj.push.ledger.LeasedTarget;
import org.notorturetj.push.ledger.MessageCloser;
import org.notorturetj.push.ledger.TargetLedger;
import org.notorturetj.push.ledger.TargetPriority;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ledger with very many rows: what a dispatcher does again and again reads no more of them than
 * it takes. The long form is {@code -Drows=1000000}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ManyTargetsTest {
    private static final int SOME = 400;

    /** Each of them is claimed and settled, and each time found by two indexes. */
    private static final int MOST_READ = SOME * 10;

    private static final int MANY_TIMES = 20;
    private static final Set<Channel> WAYS = EnumSet.allOf(Channel.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final int rows = Integer.getInteger("rows", 100_000);
    private final Instant now = Instant.now();

    @Inject Owner owner;
    @Inject SentRows outgoing;
    @Inject TargetLedger ledger;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @BeforeEach
    void begin() throws SQLException {
        outgoing.clear();
        fill();
        owner.execute("ANALYZE desk.push_target", "ANALYZE desk.push_message");
    }

    private void fill() throws SQLException {
        owner.execute(
                """
                INSERT INTO desk.push_message
                    (nid, kind, seq, urgent, created_at, expires_at, signature, state, devices_after)
                SELECT lpad(n::text, 16, '0'), 'digest', 1, false, now(), now() + interval '1 day', 'x', 'sending', NULL
                FROM generate_series(1, 2) n
                """,
                // half are done, and the others due: of these every tenth later
                """
                INSERT INTO desk.push_target (message_id, target, way, language, priority, outcome, next_at)
                SELECT m.id, n::text, 'token', 'tg', n %% 2, CASE WHEN n < %1$d / 4 THEN 'accepted' ELSE 'waiting' END,
                       CASE WHEN n < %1$d / 4 THEN NULL
                            WHEN n %% 10 = 0 THEN now() + interval '1 hour'
                            ELSE now() - n * interval '1 ms' END
                FROM desk.push_message m, generate_series(1, %1$d / 2) n
                """
                        .formatted(rows));
    }

    @AfterEach
    void empty() {
        outgoing.clear();
    }

    @Test
    void what_is_done_again_and_again_is_planned_by_index() throws SQLException {
        String lease =
                TargetLedger.LEASES
                        .sql()
                        .replace(":priority", "1")
                        .replace(":ways", "'{token}'")
                        .replace(":now", "now()")
                        .replace(":most", "400")
                        .replace(":until", "?");
        assertThat(plan(lease, "now() + interval '1 min'"))
                .noneMatch(line -> line.contains("Seq Scan") || line.contains("Sort"))
                .anyMatch(line -> line.contains("Index Scan using push_target_due"))
                .anyMatch(line -> line.contains("Index Scan using push_target_pkey"));
        assertThat(plan(MessageCloser.NEXT, "now()"))
                .noneMatch(line -> line.contains("Seq Scan on push_target"))
                .anyMatch(line -> line.contains("using push_target_open"));
    }

    @Test
    void a_turn_reads_no_more_of_the_ledger_than_it_takes() throws SQLException {
        assertThat(readByOneTurn()).isEqualTo("0 true");
    }

    @Test
    void a_connection_that_has_seen_the_ledger_empty_reads_no_more_when_it_is_full()
            throws SQLException {
        // given statements prepared so often that their plan might be kept, and what autovacuum
        // does
        outgoing.clear();
        owner.execute("VACUUM ANALYZE desk.push_target");
        for (int i = 0; i < MANY_TIMES; i++) {
            ledger.settle(
                    settled(ledger.lease(TargetPriority.URGENT_DEVICE, WAYS, SOME, now, LEASE)),
                    now);
        }
        // when many come before anybody has counted them
        fill();
        // then
        assertThat(readByOneTurn()).isEqualTo("0 true");
    }

    /** How often all of the ledger, and whether less than many rows; counted by PostgreSQL. */
    private String readByOneTurn() throws SQLException {
        QuarkusTransaction.begin();
        try {
            // a connection counts on for up to a second after a transaction
            Read before = read();
            List<LeasedTarget> leased =
                    ledger.lease(TargetPriority.URGENT_DEVICE, WAYS, SOME, now, LEASE);
            ledger.settle(settled(leased), now);
            assertThat(leased).hasSize(SOME);
            Read after = read();
            return (after.whole() - before.whole())
                    + " "
                    + (after.rows() - before.rows() < MOST_READ);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static List<DeliveryResult> settled(List<LeasedTarget> leased) {
        return leased.stream()
                .map(claim -> new DeliveryResult(claim, "accepted", null, null))
                .toList();
    }

    /** What the planner says of a statement with these values, as the server's connections do. */
    private List<String> plan(String statement, String values) throws SQLException {
        String numbered = statement;
        for (int i = 1; numbered.contains("?"); i++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + i);
        }
        List<String> plan = new ArrayList<>();
        try (Connection connection = desk.getConnection();
                var explain = connection.createStatement()) {
            explain.execute("PREPARE step AS " + numbered);
            try (ResultSet lines = explain.executeQuery("EXPLAIN EXECUTE step (" + values + ")")) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            } finally {
                explain.execute("DEALLOCATE step");
            }
        }
        return plan;
    }

    private Read read() throws SQLException {
        try (Connection connection = desk.getConnection();
                var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT coalesce(seq_scan, 0), coalesce(idx_tup_fetch, 0)
                                FROM pg_stat_xact_all_tables WHERE relname = 'push_target'
                                """)) {
            row.next();
            return new Read(row.getLong(1), row.getLong(2));
        }
    }

    /** How often the whole table was read, and how many rows by an index. */
    private record Read(long whole, long rows) {}
}
