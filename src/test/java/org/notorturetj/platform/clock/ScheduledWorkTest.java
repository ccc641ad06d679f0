package org.notorturetj.platform.clock;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduledWorkTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @AfterEach
    void allow() {
        ScheduledWork.allow();
    }

    @Test
    void a_failure_does_not_reach_the_schedule() {
        AtomicInteger runs = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            ScheduledWork.orNextTime(
                    "A test",
                    () -> {
                        runs.incrementAndGet();
                        throw new IllegalStateException();
                    });
        }
        assertThat(runs).hasValue(2);
    }

    @Test
    void nothing_begins_once_the_server_stops() {
        assertThat(ScheduledWork.stop(Duration.ZERO)).isTrue();
        AtomicInteger runs = new AtomicInteger();
        ScheduledWork.orNextTime("A test", runs::incrementAndGet);
        assertThat(runs).hasValue(0);
        ScheduledWork.allow();
        ScheduledWork.orNextTime("A test", runs::incrementAndGet);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_stop_waits_for_what_is_under_way_but_not_for_ever() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> work =
                CompletableFuture.runAsync(
                        () ->
                                ScheduledWork.orNextTime(
                                        "A test",
                                        () -> {
                                            begun.countDown();
                                            await(goOn);
                                        }));
        await(begun);
        assertThat(ScheduledWork.stop(Duration.ofMillis(20))).isFalse();
        CompletableFuture<Boolean> stop =
                CompletableFuture.supplyAsync(() -> ScheduledWork.stop(LONG));
        goOn.countDown();
        assertThat(stop.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        work.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
