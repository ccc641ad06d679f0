package org.notorturetj.platform.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.notorturetj.api.desk.limits.RateLimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Token buckets in memory, per node: one for each group and client. A client is identified by a key
 * that cannot be turned back into an address.
 */
@ApplicationScoped
public class RateLimits {
    /**
     * About 500 bytes each, so that all groups full leave room in a heap of 256 MB. A client with
     * more addresses than that gets a new bucket for each.
     */
    private static final int MAX_BUCKETS = 20_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Map<RateGroup, Rate> rates = new EnumMap<>(RateGroup.class);
    private final Map<RateGroup, Cache<String, Bucket>> buckets = new EnumMap<>(RateGroup.class);
    private final TimeMeter time;

    @Inject
    public RateLimits(LimitsConfig config, Clock clock) {
        this(config.rates(), clock);
    }

    public RateLimits(Map<RateGroup, Rate> rates, Clock clock) {
        this.time = new ClockMeter(clock);
        for (RateGroup group : RateGroup.values()) {
            Rate rate = rates.get(group);
            if (rate == null) {
                throw new IllegalStateException("there is no rate for " + group.wireName());
            }
            this.rates.put(group, rate);
            // a bucket that was unused for its window is full again: it need not be kept
            this.buckets.put(
                    group,
                    Caffeine.newBuilder()
                            .maximumSize(MAX_BUCKETS)
                            .expireAfterAccess(rate.window())
                            .build());
        }
    }

    /** Whether a group has a limit. */
    public boolean isOn(RateGroup group) {
        return !rates.get(group).isOff();
    }

    /**
     * Counts a request.
     *
     * @param key identifies the client
     * @return how long to wait if the limit is exceeded, else empty
     */
    public Optional<Duration> count(RateGroup group, String key) {
        Rate rate = rates.get(group);
        if (!isOn(group)) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                buckets.get(group).get(key, absent -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** A limit as {@code RateLimit-Policy} says it (draft-ietf-httpapi-ratelimit-headers-10). */
    public String policy(RateGroup group) {
        Rate rate = rates.get(group);
        return "\"%s\";q=%d;w=%d"
                .formatted(group.wireName(), rate.requests(), rate.window().toSeconds());
    }

    /** The limits as shown to people, without those that are off. */
    public List<RateLimit> table() {
        return rates.entrySet().stream()
                .filter(entry -> !entry.getValue().isOff())
                .map(
                        entry ->
                                new RateLimit(
                                        entry.getKey().wireName(),
                                        entry.getKey().operations(),
                                        entry.getKey().per().wireName(),
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

    private record ClockMeter(Clock clock) implements TimeMeter {
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
