package org.notorturetj.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.ratelimit.Rate;
import org.notorturetj.platform.ratelimit.RateGroup;
import org.notorturetj.platform.ratelimit.RateLimits;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonRateFilterTest {
    private static final SecurityIdentity ANONYMOUS =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final PersonRateFilter filter = new PersonRateFilter(limits(), ANONYMOUS);

    @Test
    void a_person_who_writes_too_often_gets_a_retry_after_header() {
        filter.count("editor", "POST", "/desk/v1/documents");
        filter.count("editor", "PUT", "/desk/v1/documents/0abc/facts");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> filter.count("editor", "POST", "/desk/v1/documents"))
                .satisfies(
                        refused -> {
                            assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
                            assertThat(refused.getHeaders()).containsEntry("Retry-After", "30");
                        });
    }

    @Test
    void reading_withdrawing_and_other_peoples_writes_are_not_limited_by_it() {
        for (int i = 0; i < 3; i++) {
            try {
                filter.count("editor", "POST", "/desk/v1/documents");
            } catch (ProblemException tooMany) {
                assertThat(i).isEqualTo(2);
            }
        }
        assertThatNoException()
                .isThrownBy(
                        () -> {
                            filter.count("editor", "GET", "/desk/v1/documents");
                            filter.count("editor", "POST", "/desk/v1/documents/0abc/withdrawal");
                            filter.count("coordinator", "POST", "/desk/v1/documents");
                        });
    }

    private static RateLimits limits() {
        Map<RateGroup, Rate> rates = new EnumMap<>(RateGroup.class);
        Arrays.stream(RateGroup.values()).forEach(group -> rates.put(group, Rate.of("2 in 1m")));
        var clock = new SettableClock();
        clock.stopAt(clock.instant());
        return new RateLimits(rates, clock);
    }
}
