package org.notorturetj.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
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
import org.notorturetj.support.SettableClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonRateFilterTest {
    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final PersonRateFilter rates = new PersonRateFilter(limits(), NOBODY);

    @Test
    void a_person_who_writes_too_often_is_told_when_to_come_back() {
        rates.count("editor", "POST", "/desk/v1/documents");
        rates.count("editor", "PUT", "/desk/v1/documents/0abc/facts");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rates.count("editor", "POST", "/desk/v1/documents"))
                .satisfies(
                        refused -> {
                            assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
                            assertThat(refused.getHeaders()).containsEntry("Retry-After", "30");
                        });
    }

    @Test
    void she_may_still_read_and_withdraw_and_others_write() {
        for (int i = 0; i < 3; i++) {
            try {
                rates.count("editor", "POST", "/desk/v1/documents");
            } catch (ProblemException tooMany) {
                assertThat(i).isEqualTo(2);
            }
        }
        assertThatNoException()
                .isThrownBy(
                        () -> {
                            rates.count("editor", "GET", "/desk/v1/documents");
                            rates.count("editor", "POST", "/desk/v1/documents/0abc/withdrawal");
                            rates.count("coordinator", "POST", "/desk/v1/documents");
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
