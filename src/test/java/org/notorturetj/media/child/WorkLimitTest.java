package org.notorturetj.media.child;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

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
}
