package org.notorturetj.platform.queue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {
    private static final int MANY = 200;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

    @Test
    void waits_double_to_the_longest_and_no_further() {
        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.after(4)).isEqualTo(Duration.ofSeconds(80));
        assertThat(backoff.after(9)).isEqualTo(Duration.ofSeconds(2_560));
        assertThat(backoff.after(10)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(10_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_failed_together_is_tried_apart_from_half_of_the_wait_on() {
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            waits.add(backoff.spread(4));
        }
        assertThat(waits).hasSizeGreaterThan(MANY / 2);
        assertThat(waits)
                .allSatisfy(
                        wait ->
                                assertThat(wait)
                                        .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80)));
    }

    @Test
    void nothing_is_tried_before_the_other_side_asked_for_it() {
        Duration asked = Duration.ofMinutes(5);
        for (int i = 0; i < MANY; i++) {
            assertThat(backoff.spread(1, asked))
                    .isBetween(asked, asked.plus(Duration.ofSeconds(5)));
        }
    }
}
