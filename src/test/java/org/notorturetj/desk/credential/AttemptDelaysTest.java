package org.notorturetj.desk.credential;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.setting.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Delays against guessing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptDelaysTest {
    private final SettableClock clock = new SettableClock();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final AttemptDelays delays =
            new AttemptDelays(
                    3, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(1), clock);

    private void advance(Duration time) {
        now = now.plus(time);
        clock.stopAt(now);
    }

    /** Makes an attempt; returns the seconds to wait, or 0 if it was admitted. */
    private long attempt() {
        try {
            delays.begin("key");
            return 0;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            return Long.parseLong(refused.getHeaders().get("Retry-After").toString());
        }
    }

    @Test
    void the_first_failures_are_free_and_then_the_delay_doubles_up_to_its_limit() {
        advance(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            assertThat(attempt()).isZero();
        }
        for (long expected : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(attempt()).isEqualTo(expected);
            advance(Duration.ofSeconds(expected).minusMillis(1));
            assertThat(attempt()).isEqualTo(1);
            advance(Duration.ofMillis(1));
            assertThat(attempt()).isZero();
        }
    }

    @Test
    void early_attempts_do_not_extend_the_delay() {
        advance(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            attempt();
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(attempt()).isEqualTo(1);
        }
        advance(Duration.ofSeconds(1));
        assertThat(attempt()).isZero();
    }

    @Test
    void failures_expire_after_an_hour() {
        advance(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            attempt();
        }
        advance(Duration.ofHours(1).plusMillis(1));
        for (int i = 0; i < 4; i++) {
            assertThat(attempt()).isZero();
        }
        assertThat(attempt()).isEqualTo(1);
    }

    @Test
    void undoing_removes_one_attempt_only() {
        advance(Duration.ZERO);
        for (int i = 0; i < 50; i++) {
            assertThat(attempt()).isZero();
            delays.undo("key");
        }
        for (int i = 0; i < 4; i++) {
            assertThat(attempt()).isZero();
        }
        assertThat(attempt()).isEqualTo(1);
    }

    @Test
    void clearing_a_key_affects_no_other_key() {
        advance(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            attempt();
            delays.begin("other " + i % 2);
        }
        delays.begin("other 0");
        delays.begin("other 0");
        delays.clear("key");
        assertThat(attempt()).isZero();
        assertThatThrownBy(() -> delays.begin("other 0")).isInstanceOf(ProblemException.class);
    }

    @Test
    void an_early_attempt_is_told_how_early_and_counts_for_nothing() {
        advance(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            assertThat(delays.admit("key")).isEmpty();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(delays.admit("key")).contains(Duration.ofSeconds(1));
        }
        advance(Duration.ofSeconds(1));
        assertThat(delays.admit("key")).isEmpty();
        assertThat(delays.admit("key")).contains(Duration.ofSeconds(2));
    }
}
