package org.notorturetj.platform.problem;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void it_is_seconds_or_a_moment() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Wed, 25 Nov 2026 04:02:00 GMT", NOW))
                .contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("0", NOW)).contains(Duration.ZERO);
    }

    @Test
    void a_moment_that_is_over_is_now() {
        assertThat(RetryAfter.parse("Wed, 25 Nov 2026 03:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void what_says_nothing_is_nothing_and_no_alert_waits_for_days() {
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-1", NOW)).isEmpty();
        assertThat(RetryAfter.parse("", NOW)).isEmpty();
        assertThat(RetryAfter.parse("99999999999999999999", NOW)).contains(Duration.ofHours(24));
        assertThat(RetryAfter.parse("864000", NOW)).contains(Duration.ofHours(24));
        assertThat(RetryAfter.parse("Sat, 25 Nov 2090 03:00:00 GMT", NOW))
                .contains(Duration.ofHours(24));
    }
}
