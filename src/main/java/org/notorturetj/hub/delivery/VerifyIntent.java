package org.notorturetj.hub.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.feed.HubConfig;
import org.notorturetj.hub.subscription.SealedSubscription;
import org.notorturetj.push.device.sealing.DispatcherKey;
import org.notorturetj.push.device.sealing.HpkeEnvelope.NotDecryptableException;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * Asks a callback whether it meant what was asked for it (W3C WebSub, section 5.3): it has to
 * repeat a number that nobody can guess. Without that nothing changes: what counted before goes on.
 */
@ApplicationScoped
class VerifyIntent {
    private static final int CHALLENGE_BYTES = 24;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Callbacks callbacks;
    private final Subscriptions subscriptions;
    private final TopicContents contents;
    private final HubConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerifyIntent(
            Callbacks callbacks,
            Subscriptions subscriptions,
            TopicContents contents,
            HubConfig config,
            Clock clock) {
        this.callbacks = callbacks;
        this.subscriptions = subscriptions;
        this.contents = contents;
        this.config = config;
        this.clock = clock;
    }

    /** Asks, waits, and makes it count or not. */
    void verify(DispatcherKey key, byte[] targetHash, byte[] sealed) {
        Optional<SealedSubscription> opened = SealedSubscription.open(key, targetHash, sealed);
        if (opened.isEmpty()) {
            return;
        }
        SealedSubscription asked = opened.get();
        Duration lease = lease(asked);
        if (!isConfirmed(asked, lease)) {
            return;
        }
        if (!asked.subscribe()) {
            subscriptions.remove(targetHash);
            return;
        }
        Optional<TopicContents.Content> content = contents.of(asked.path());
        if (content.isPresent()) {
            subscriptions.put(
                    targetHash,
                    asked.hostHash(key.door()),
                    asked.path(),
                    sealedAgain(key, targetHash, sealed),
                    clock.instant().plus(lease),
                    content.get().sha256());
        }
    }

    private Duration lease(SealedSubscription asked) {
        if (asked.leaseSeconds() == null) {
            return config.lease();
        }
        Duration wanted = Duration.ofSeconds(asked.leaseSeconds());
        Duration atMost =
                wanted.compareTo(config.longestLease()) > 0 ? config.longestLease() : wanted;
        return atMost.compareTo(SHORTEST) < 0 ? SHORTEST : atMost;
    }

    private boolean isConfirmed(SealedSubscription asked, Duration lease) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            CallbackClient.Answered answered =
                    callbacks
                            .ask(
                                    HttpMethod.GET,
                                    question(asked, challenge, lease),
                                    Map.of(),
                                    Buffer.buffer())
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get();
            return answered.isSuccess() && answered.body().equals(challenge);
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The callback with its own query string, and what is asked behind it. */
    private static URI question(SealedSubscription asked, String challenge, Duration lease) {
        String question =
                "hub.mode="
                        + (asked.subscribe() ? "subscribe" : "unsubscribe")
                        + "&hub.topic="
                        + URLEncoder.encode(asked.topic(), StandardCharsets.UTF_8)
                        + "&hub.challenge="
                        + challenge
                        + (asked.subscribe() ? "&hub.lease_seconds=" + lease.toSeconds() : "");
        String callback = asked.callback().toString();
        return URI.create(
                callback + (Objects.isNull(asked.callback().getRawQuery()) ? "?" : "&") + question);
    }

    /** As dispatchers seal, which opens fast when a feed is sent. */
    private static byte[] sealedAgain(DispatcherKey key, byte[] targetHash, byte[] sealed) {
        try {
            return key.sealAgain(targetHash, sealed);
        } catch (NotDecryptableException e) {
            throw new IllegalStateException("it was opened before", e);
        }
    }
}
