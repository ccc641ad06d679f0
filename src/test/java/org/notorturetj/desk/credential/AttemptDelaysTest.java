package org.notorturetj.desk.credential;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.SettableClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How guessing becomes slow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptDelaysTest {
    private final SettableClock clock = new SettableClock();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final AttemptDelays delays =
            new AttemptDelays(
                    3, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(1), clock);

    private void pass(Duration time) {
        now = now.plus(time);
        clock.stopAt(now);
    }

    /** Seconds that the next attempt has to wait; 0 when it was let in. */
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
    void the_first_failures_cost_nothing_and_then_the_delay_doubles_up_to_its_limit() {
        pass(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            assertThat(attempt()).isZero();
        }
        for (long expected : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(attempt()).isEqualTo(expected);
            pass(Duration.ofSeconds(expected).minusMillis(1));
            assertThat(attempt()).isEqualTo(1);
            pass(Duration.ofMillis(1));
            assertThat(attempt()).isZero();
        }
    }

    @Test
    void attempts_that_come_too_early_make_nothing_longer() {
        pass(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            attempt();
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(attempt()).isEqualTo(1);
        }
        pass(Duration.ofSeconds(1));
        assertThat(attempt()).isZero();
    }

    @Test
    void an_hour_without_a_failure_makes_everything_forgotten() {
        pass(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            attempt();
        }
        pass(Duration.ofHours(1).plusMillis(1));
        for (int i = 0; i < 4; i++) {
            assertThat(attempt()).isZero();
        }
        assertThat(attempt()).isEqualTo(1);
    }

    @Test
    void a_success_takes_back_what_it_counted_and_no_more() {
        pass(Duration.ZERO);
        for (int i = 0; i < 50; i++) {
            assertThat(attempt()).isZero();
            delays.takeBack("key");
        }
        for (int i = 0; i < 4; i++) {
            assertThat(attempt()).isZero();
        }
        assertThat(attempt()).isEqualTo(1);
    }

    @Test
    void who_is_forgiven_begins_anew_and_nobody_else_does() {
        pass(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            attempt();
            delays.begin("other " + i % 2);
        }
        delays.begin("other 0");
        delays.begin("other 0");
        delays.forgive("key");
        assertThat(attempt()).isZero();
        assertThatThrownBy(() -> delays.begin("other 0")).isInstanceOf(ProblemException.class);
    }

    @Test
    void who_is_excused_is_let_in_and_counts_all_the_same() {
        pass(Duration.ZERO);
        for (int i = 0; i < 6; i++) {
            delays.beginExcused("key");
        }
        assertThat(attempt()).isEqualTo(4);
    }
}
