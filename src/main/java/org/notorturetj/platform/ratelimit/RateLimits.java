package org.notorturetj.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notorturetj.api.desk.limits.RateLimit;

/**
 * Counts requests in memory, each node for itself: a token bucket for each group and whoever asks.
 * Whoever asks is a key that nobody can turn back into an address.
 */
@ApplicationScoped
public class RateLimits {
    /** Some 300 bytes each. Whoever has more addresses than that begins anew with each. */
    private static final int MOST_BUCKETS = 50_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Map<RateGroup, Rate> rates = new EnumMap<>(RateGroup.class);
    private final Map<RateGroup, Cache<String, Bucket>> buckets = new EnumMap<>(RateGroup.class);
    private final TimeMeter time;

    @Inject
    public RateLimits(LimitsConfig config, Clock clock) {
        this(config.rates(), clock);
    }

    public RateLimits(Map<RateGroup, Rate> rates, Clock clock) {
        this.time = new Ticks(clock);
        for (RateGroup group : RateGroup.values()) {
            Rate rate = rates.get(group);
            if (rate == null) {
                throw new IllegalStateException("there is no rate for " + group.word());
            }
            this.rates.put(group, rate);
            // a bucket that was not used for its window is full again: there is nothing to keep
            this.buckets.put(
                    group,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_BUCKETS)
                            .expireAfterAccess(rate.window())
                            .build());
        }
    }

    boolean isOn(RateGroup group) {
        return !rates.get(group).isOff();
    }

    /**
     * Counts a request.
     *
     * @param key who asks
     * @return how long to wait when it is one too many
     */
    public Optional<Duration> count(RateGroup group, String key) {
        Rate rate = rates.get(group);
        if (!isOn(group)) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                buckets.get(group)
                        .get(key, somebody -> bucket(rate))
                        .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The table, for people: what is off is not in it. */
    public List<RateLimit> table() {
        return rates.entrySet().stream()
                .filter(entry -> !entry.getValue().isOff())
                .map(
                        entry ->
                                new RateLimit(
                                        entry.getKey().word(),
                                        entry.getKey().operations(),
                                        entry.getKey().per().word(),
                                        entry.getValue().requests(),
                                        entry.getValue().window().toSeconds()))
                .toList();
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(rate.requests())
                                        .refillGreedy(rate.requests(), rate.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Ticks(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * NANOS_PER_MILLI;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
