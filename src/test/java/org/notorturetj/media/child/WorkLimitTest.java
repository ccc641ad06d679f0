package org.notorturetj.media.child;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A busy machine says nothing about a file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkLimitTest {
    private static final WorkLimit LIMIT = new WorkLimit(Duration.ofSeconds(20));

    @Test
    void what_gets_less_than_half_of_a_processor_has_three_times_as_long() {
        assertThat(LIMIT.goesOn(1, Duration.ofSeconds(9))).isTrue();
        assertThat(LIMIT.goesOn(1, Duration.ofSeconds(11))).isFalse();
        assertThat(LIMIT.goesOn(2, Duration.ofSeconds(19))).isTrue();
        assertThat(LIMIT.goesOn(2, Duration.ofSeconds(21))).isFalse();
        assertThat(LIMIT.goesOn(3, Duration.ZERO)).isFalse();
    }

    @Test
    void a_process_that_only_waits_is_ended_as_well() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "600").start();
        new WorkLimit(Duration.ofMillis(50)).applyTo(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** As ffmpeg is begun by the process that opens files, where nothing shelters them. */
    @Test
    void what_it_has_begun_itself_is_ended_with_it() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", "sleep 600 & sleep 601").start();
        List<ProcessHandle> begun = begunBy(process, 2);
        new WorkLimit(Duration.ofMillis(50)).applyTo(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        begun.forEach(WorkLimitTest::awaitEnd);
    }

    /** What waits for them can empty their folder. */
    @Test
    void they_are_gone_when_it_has_been_ended() throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "sleep 600 & sleep 601").start();
        List<ProcessHandle> begun = begunBy(process, 2);
        WorkLimit.end(process);
        assertThat(process.isAlive()).isFalse();
        assertThat(begun).noneMatch(ProcessHandle::isAlive);
    }

    private static List<ProcessHandle> begunBy(Process process, int number) {
        List<ProcessHandle> begun = List.of();
        for (int i = 0; begun.size() < number && i < 600; i++) {
            LockSupport.parkNanos(100_000_000);
            begun = process.descendants().toList();
        }
        assertThat(begun).hasSize(number);
        return begun;
    }

    private static void awaitEnd(ProcessHandle process) {
        assertThat(process.onExit()).succeedsWithin(60, TimeUnit.SECONDS);
    }
}
