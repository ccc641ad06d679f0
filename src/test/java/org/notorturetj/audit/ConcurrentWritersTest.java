package org.notorturetj.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.database.Role;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.TG;

/** Many transactions write at once without deadlocks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrentWritersTest {
    private static final String EDITOR = "0000000000000001";
    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;

    /** Far longer than a publication takes; a deadlock would last this long. */
    private static final int DEADLOCK_SECONDS = 5;

    @Inject AuditTrail audit;
    @Inject Editions editions;
    @Inject Given given;
    @Inject Owner owner;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void eight_concurrent_writers_leave_a_chain_without_gaps() throws Exception {
        run();
    }

    @Tag("proof")
    @RepeatedTest(2)
    void repeated_runs_leave_no_gaps_either() throws Exception {
        run();
    }

    private void run() throws Exception {
        // given
        long before = owner.number("SELECT n FROM desk.audit_head");
        long seed = new Random().nextLong();
        var together = new CyclicBarrier(WRITERS);
        // when
        List<Callable<Integer>> writers =
                IntStream.range(0, WRITERS)
                        .<Callable<Integer>>mapToObj(
                                i ->
                                        () -> {
                                            String article = given.article(TG);
                                            together.await();
                                            return write(article, new Random(seed + i));
                                        })
                        .toList();
        int rows = 0;
        for (Future<Integer> writer : threads.invokeAll(writers)) {
            rows += writer.get();
        }
        // then
        long after = owner.number("SELECT n FROM desk.audit_head");
        assertThat(after - before).as("seed %d", seed).isEqualTo(rows);
        assertThat(check()).as("seed %d", seed).isEmpty();
    }

    /** Runs one writer and returns the number of rows it must have added. */
    private int write(String article, Random random) {
        int rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    given.text(article, TG, Invented.articleText(article, "Round " + round));
                    given.published(article, TG);
                    rows++;
                }
                case 1 ->
                        rows +=
                                QuarkusTransaction.requiringNew()
                                        .call(() -> recordThenPublish(article));
                case 2 -> {
                    QuarkusTransaction.requiringNew()
                            .run(
                                    () -> {
                                        record("edition.edit", article);
                                        given.draft(
                                                article, TG, Invented.articleText(article, "D"));
                                        record("edition.submit", article);
                                    });
                    rows += 2;
                }
                default -> rollBack(article);
            }
        }
        return rows;
    }

    private void rollBack(String article) {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    record("edition.edit", article);
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessage("no");
    }

    private int recordThenPublish(String article) {
        record("edition.approve", article);
        given.text(article, TG, Invented.articleText(article, "Text"));
        given.published(article, TG);
        return 2;
    }

    private void record(String action, String article) {
        audit.record(EDITOR, action, article, "tg", Set.of("body"));
    }

    @Test
    void an_editor_who_records_before_writing_does_not_deadlock_with_a_publisher()
            throws Exception {
        String article = given.article(TG);

        Throwable failure =
                whileAnotherPublishes(
                        article,
                        () -> {
                            Edition edition = editions.publishable(article, TG).orElseThrow();
                            record("edition.schedule", article);
                            edition.schedule();
                        });

        // The other was first: an optimistic lock failure, not a deadlock.
        assertThat(failure).hasStackTraceContaining("OptimisticLock");
    }

    @Test
    void an_editor_who_records_before_publishing_does_not_deadlock_with_a_publisher()
            throws Exception {
        String article = given.article(TG);
        String mine = given.article(TG);
        var recorded = new CountDownLatch(1);
        var published = new CountDownLatch(1);

        Future<?> other =
                threads.submit(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    await(recorded);
                                                    given.published(article, TG);
                                                    published.countDown();
                                                }));
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            record("edition.approve", mine);
                            recorded.countDown();
                            await(published);
                            given.published(mine, TG);
                        });

        other.get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
        assertThat(editions.published(article, TG)).isPresent();
        assertThat(editions.published(mine, TG)).isPresent();
    }

    @Test
    void an_editor_who_waits_for_a_publishers_row_does_not_hold_the_audits_lock() throws Exception {
        String article = given.article(TG);
        var read = new CountDownLatch(1);
        var published = new CountDownLatch(1);

        Future<?> editor =
                threads.submit(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    Edition edition =
                                                            editions.publishable(article, TG)
                                                                    .orElseThrow();
                                                    record("edition.schedule", article);
                                                    edition.schedule();
                                                    read.countDown();
                                                    await(published);
                                                }));
        await(read);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            given.published(article, TG);
                            published.countDown();
                            awaitBlocked(editor);
                        });

        assertThat(editions.published(article, TG)).isPresent();
        assertThatThrownBy(editor::get).hasStackTraceContaining("OptimisticLock");
    }

    private static void awaitBlocked(Future<?> editor) {
        try (Connection connection = TestDatabase.access().connect(Role.OWNER);
                var waiting =
                        connection.prepareStatement(
                                "SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            long waiters = 0;
            while (waiters == 0 && !editor.isDone()) {
                try (var rows = waiting.executeQuery()) {
                    rows.next();
                    waiters = rows.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs an action and commits it after another transaction has published, if that can. */
    private Throwable whileAnotherPublishes(String article, Runnable action) throws Exception {
        List<Throwable> failures = new ArrayList<>();
        var done = new CountDownLatch(1);
        Future<?> other =
                threads.submit(
                        () -> {
                            await(done);
                            given.published(article, TG);
                        });
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                action.run();
                                done.countDown();
                                awaitUnlessDeadlocked(other);
                            });
        } catch (RuntimeException e) {
            failures.add(e);
        }
        other.get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
        assertThat(editions.published(article, TG)).isPresent();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private static void awaitUnlessDeadlocked(Future<?> other) {
        try {
            other.get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // it waits for this transaction; the commit decides which one fails
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(DEADLOCK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Finding> check() throws SQLException {
        try (Connection connection = TestDatabase.access().connect(Role.DESK)) {
            return new AuditVerifier(connection, List.of()).verify();
        }
    }
}
