package org.notorturetj.hub.subscription;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.feed.SubscriptionRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.feed.FeedDocuments;
import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.RequestTarget;
import org.notorturetj.platform.outside.OutsideAddress;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.sealing.DoorKey;
import org.notorturetj.platform.sealing.SealingKeys;

/** Accepts what a subscriber asks for, and seals it at once. */
@ApplicationScoped
class AcceptSubscription {
    /** Requests that wait for a dispatcher, so that no flood fills the database. */
    private static final int WAITING = 2_000;

    private static final Duration LATER = Duration.ofMinutes(1);

    private static final int LONGEST_TOPIC = 500;
    private static final int LONGEST_SECRET = 199;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    /** The values stand twice because EXCLUDED would need the right to read the column. */
    private static final String TAKE =
            """
            INSERT INTO device.hub_request (target_hash, sealed, asked_at)
            SELECT ?, ?, ? WHERE (SELECT count(id) FROM device.hub_request) < ?
            ON CONFLICT (target_hash) DO UPDATE SET sealed = ?, asked_at = ?
            """;

    private final HubConfig config;
    private final SealingKeys keys;
    private final FeedDocuments feeds;
    private final Addresses addresses;
    private final PublicDatabase database;
    private final Clock clock;

    AcceptSubscription(
            HubConfig config,
            SealingKeys keys,
            FeedDocuments feeds,
            Addresses addresses,
            PublicDatabase database,
            Clock clock) {
        this.config = config;
        this.keys = keys;
        this.feeds = feeds;
        this.addresses = addresses;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Accepts a request, which the dispatcher verifies later.
     *
     * @throws ProblemException if a field is wrong, or if too many wait or this node has no key
     */
    void accept(SubscriptionRequest request) {
        SealedSubscription subscription =
                new SealedSubscription(
                        isSubscribe(request.mode()),
                        callback(request.callback()),
                        String.valueOf(request.topic()),
                        path(request.topic()),
                        seconds(request.leaseSeconds()),
                        secret(request.secret()));
        DoorKey key = keys.door();
        byte[] sealed = subscription.seal(key);
        var now = clock.instant();
        int taken =
                database.withHandle(
                        handle ->
                                handle.execute(
                                        TAKE,
                                        subscription.targetHash(key),
                                        sealed,
                                        now,
                                        WAITING,
                                        sealed,
                                        now));
        if (taken == 0) {
            throw ProblemException.retryAfter(ProblemType.UNAVAILABLE, LATER);
        }
    }

    private static boolean isSubscribe(@Nullable String mode) {
        return switch (String.valueOf(mode)) {
            case "subscribe" -> true;
            case "unsubscribe" -> false;
            default -> throw refused("mode", Rule.ONE_OF.with("subscribe, unsubscribe"));
        };
    }

    private URI callback(@Nullable String callback) {
        return OutsideAddress.of(String.valueOf(callback), config.loopback())
                .orElseThrow(() -> refused("callback", Rule.HTTPS_ADDRESS));
    }

    /** The feed, which the subscriber names by its address; without a configured base by any. */
    private String path(@Nullable String topic) {
        String given = String.valueOf(topic);
        String base = addresses.api("");
        int start = base.isEmpty() ? given.indexOf("/feeds/") : base.length();
        boolean ours =
                given.length() <= LONGEST_TOPIC
                        && RequestTarget.isValid(given) // it is said again in headers
                        && start >= 0
                        && (base.isEmpty() || given.startsWith(base + "/"));
        Optional<String> path = ours ? feeds.canonical(given.substring(start)) : Optional.empty();
        return path.orElseThrow(() -> refused("topic", Rule.FEED_ADDRESS));
    }

    private static @Nullable Long seconds(@Nullable String seconds) {
        if (seconds == null || seconds.isEmpty()) {
            return null;
        } else if (!SECONDS.matcher(seconds).matches()) {
            throw refused("lease_seconds", Rule.WHOLE_NUMBER);
        }
        return Long.valueOf(seconds);
    }

    private static @Nullable String secret(@Nullable String secret) {
        if (secret == null || secret.isEmpty()) {
            return null;
        } else if (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET) {
            throw refused("secret", Rule.AT_MOST.with(LONGEST_SECRET));
        }
        return secret;
    }

    private static ProblemException refused(String field, RuleMessage rule) {
        return new ProblemException(ProblemType.INVALID_BODY, "/hub." + field, rule);
    }
}
