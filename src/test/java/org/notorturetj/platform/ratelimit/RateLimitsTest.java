package org.notorturetj.platform.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.setting.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.notorturetj.platform.ratelimit.RateGroup.LOGIN;
import static org.notorturetj.platform.ratelimit.RateGroup.PUBLIC;
import static org.notorturetj.platform.ratelimit.RateGroup.READS;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final SettableClock clock = new SettableClock();
    private final RateLimits limits = new RateLimits(rates("3 in 1m"), clock);

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @Test
    void a_burst_is_allowed_and_then_refills_evenly() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.count(LOGIN, "a")).isEmpty();
        }
        assertThat(limits.count(LOGIN, "a")).contains(Duration.ofSeconds(20));

        clock.stopAt(NOW.plusSeconds(19));
        assertThat(limits.count(LOGIN, "a")).contains(Duration.ofSeconds(1));
        clock.stopAt(NOW.plusSeconds(20));
        assertThat(limits.count(LOGIN, "a")).isEmpty();
        assertThat(limits.count(LOGIN, "a")).isPresent();
    }

    @Test
    void clients_and_groups_are_counted_separately() {
        for (int i = 0; i < 4; i++) {
            limits.count(LOGIN, "a");
        }
        assertThat(limits.count(LOGIN, "a")).isPresent();
        assertThat(limits.count(LOGIN, "b")).isEmpty();
        assertThat(limits.count(READS, "a")).isEmpty();
    }

    @Test
    void a_limit_that_is_off_never_applies_and_is_not_in_the_table() {
        var off = new RateLimits(rates("off"), clock);
        for (int i = 0; i < 10_000; i++) {
            assertThat(off.count(PUBLIC, "a")).isEmpty();
        }
        assertThat(off.table()).isEmpty();
    }

    @Test
    void the_table_shows_the_limits_in_force() {
        assertThat(limits.table())
                .hasSize(RateGroup.values().length)
                .allSatisfy(
                        rate -> {
                            assertThat(rate.requests()).isEqualTo(3);
                            assertThat(rate.seconds()).isEqualTo(60);
                            assertThat(rate.operations()).isNotBlank();
                            assertThat(rate.per()).isIn("person", "address", "everybody");
                        });
    }

    @Test
    void a_group_without_a_rate_fails_at_startup() {
        Map<RateGroup, Rate> rates = rates("off");
        rates.remove(LOGIN);
        assertThatIllegalStateException()
                .isThrownBy(() -> new RateLimits(rates, clock))
                .withMessageContaining("login");
    }

    @ParameterizedTest
    @CsvSource({"30 in 1m, 30, 60", "1200 in 90s, 1200, 90", "5 in 2h, 5, 7200"})
    void a_rate_is_parsed(String setting, int requests, long seconds) {
        assertThat(Rate.of(setting)).isEqualTo(new Rate(requests, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "0 in 1m", "30 in 0s", "30 per minute", "-1 in 1m", "OFF"})
    void anything_else_is_refused(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(setting));
    }

    private static Map<RateGroup, Rate> rates(String setting) {
        var rates = new EnumMap<RateGroup, Rate>(RateGroup.class);
        Arrays.stream(RateGroup.values()).forEach(group -> rates.put(group, Rate.of(setting)));
        return rates;
    }
}
