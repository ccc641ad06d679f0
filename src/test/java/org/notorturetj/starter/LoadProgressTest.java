package org.notorturetj.starter;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.log.WholeLog;
import org.notorturetj.support.setting.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadProgressTest {
    private final LoadProgress progress = new LoadProgress(Clock.systemUTC());

    @Test
    void it_is_whole_when_all_is_there() {
        progress.add(4);
        assertThat(progress.isWhole()).isFalse();
        assertThat(progress.failure()).isEmpty();

        progress.add(5);
        progress.end();
        assertThat(progress.isWhole()).isTrue();
        assertThat(progress.loaded()).isEqualTo(9);
    }

    @Test
    void a_line_is_logged_after_ten_seconds_and_then_after_twice_as_long() {
        var clock = new SettableClock();
        var slow = new LoadProgress(clock);
        Instant start = Instant.parse("2026-11-24T09:00:00Z");
        try (WholeLog log = new WholeLog()) {
            for (int second : new int[] {0, 9, 10, 29, 30, 69}) {
                clock.stopAt(start.plusSeconds(second));
                slow.add(1);
            }
            assertThat(log.lines())
                    .satisfiesExactly(
                            first -> assertThat(first).contains(" 3 documents published so far"),
                            second -> assertThat(second).contains(" 5 documents published so far"));
        }
    }

    @Test
    void a_failure_is_told_until_a_later_try_succeeds() {
        progress.failed(new IllegalStateException("with words of the database"));
        assertThat(progress.failure()).contains("IllegalStateException");
        assertThat(progress.isWhole()).isFalse();

        progress.end();
        assertThat(progress.failure()).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_content_is_said_as_it_is() {
        progress.failed(new IllegalArgumentException("guides/x has no facts.yaml"));
        assertThat(progress.failure()).contains("guides/x has no facts.yaml");
    }
}
