package org.notorturetj.platform.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkerLoopTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int PATIENCE = 20;

    private final Semaphore steps = new Semaphore(0);
    private WorkerLoop loop = new WorkerLoop("unused", () -> WorkerLoop.Pause.NONE);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_fails_is_tried_again_even_when_the_platform_fails(boolean error)
            throws InterruptedException {
        var first = new AtomicInteger(1);
        loop =
                new WorkerLoop(
                        "test",
                        () -> {
                            boolean fails = first.getAndDecrement() == 1;
                            if (fails && error) {
                                throw new NoClassDefFoundError();
                            } else if (fails) {
                                throw new ArithmeticException();
                            }
                            steps.release();
                            return WorkerLoop.Pause.untilNews(AN_HOUR);
                        });
        loop.start();
        assertThat(steps.tryAcquire(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void news_end_a_pause_and_come_in_time_even_before_it_begins() throws InterruptedException {
        loop =
                new WorkerLoop(
                        "test",
                        () -> {
                            if (steps.availablePermits() == 0) {
                                loop.wake();
                            }
                            steps.release();
                            return WorkerLoop.Pause.untilNews(AN_HOUR);
                        });
        loop.start();
        assertThat(steps.tryAcquire(2, PATIENCE, TimeUnit.SECONDS)).isTrue();
        steps.release();
        loop.wake();
        assertThat(steps.tryAcquire(2, PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void once_stopped_it_ends_and_begins_no_step() throws InterruptedException {
        loop =
                new WorkerLoop(
                        "test-that-ends",
                        () -> {
                            steps.release();
                            return WorkerLoop.Pause.untilNews(AN_HOUR);
                        });
        loop.start();
        assertThat(steps.tryAcquire(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.end(Duration.ofSeconds(PATIENCE))).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("test-that-ends");
        loop.wake();
        assertThat(steps.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
    }
}
