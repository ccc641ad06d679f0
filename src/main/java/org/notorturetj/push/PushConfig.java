package org.notorturetj.push;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How wake-ups are sent. */
@ConfigMapping(prefix = "notorturetj.push")
public interface PushConfig {
    /** False on a node that only writes wake-ups down; others send them. */
    @WithDefault("true")
    boolean dispatch();

    /** How often one looks for work that nobody told this node of. */
    @WithDefault("500ms")
    Duration check();

    /**
     * Messages on their way at one time, from this node: with a provider that answers after 100 ms
     * some 4,000 a second, most of what one core can do (docs/lab/08).
     */
    @WithDefault("600")
    int inFlight();

    /** So many of them are kept free for what is urgent. */
    @WithDefault("100")
    int keptForUrgent();

    /**
     * Bulk messages a second, from this node: providers have quotas. What is urgent is not held.
     */
    @WithDefault("5000")
    int bulkPerSecond();

    /** Longer than any provider is waited for: after it another node takes over. */
    @WithDefault("60s")
    Duration lease();

    /** Wait before a second try; doubled with each, with jitter, up to {@link #longestWait}. */
    @WithDefault("1s")
    Duration firstWait();

    @WithDefault("60s")
    Duration longestWait();

    /** Providers keep nothing longer (FCM: 28 days). */
    @WithDefault("28d")
    Duration longestLife();

    /**
     * Alerts that may be published in an hour: so that no mistake sends fifty. Retracting is never
     * held up.
     */
    @WithDefault("5")
    int alertsPerHour();

    /** Ordinary news are told together, once in such a time at most; absent: not at all. */
    Optional<Duration> digestEvery();

    /** So long after the last news of it a digest goes out. */
    @WithDefault("10m")
    Duration digestAfter();

    /** When nothing goes out that is not urgent, in Dushanbe. */
    @WithDefault("22:00-07:00")
    QuietTime quietHours();

    /** How often the path to the phones is tried: a duration, or {@code off}. */
    @WithDefault("1h")
    String canaryEvery();

    /** Topics to which only phones of the Coalition subscribe, to see what a wake-up does. */
    Optional<List<String>> testTopics();

    /** How long counts are kept of what was sent. */
    @WithDefault("90d")
    Duration keepReports();
}
