package org.notorturetj.hub.delivery;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.hub.HubConfig;
import org.notorturetj.hub.subscription.SealedSubscription;
import org.notorturetj.platform.outside.OutsideClient;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.HpkeEnvelope.NotDecryptableException;

import io.vertx.core.Future;
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
    private final NotifyDenied denied;
    private final HubConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerifyIntent(
            Callbacks callbacks,
            Subscriptions subscriptions,
            TopicContents contents,
            NotifyDenied denied,
            HubConfig config,
            Clock clock) {
        this.callbacks = callbacks;
        this.subscriptions = subscriptions;
        this.contents = contents;
        this.denied = denied;
        this.config = config;
        this.clock = clock;
    }

    /** Asks, waits, and makes it count or not. */
    void verify(DispatcherKey key, byte[] targetHash, byte[] sealed) {
        Optional<SealedSubscription> opened = SealedSubscription.open(key, targetHash, sealed);
        if (opened.isEmpty()) {
            return;
        }
        SealedSubscription requested = opened.get();
        Duration lease = lease(requested);
        Optional<OutsideClient.Answered> confirmed = confirmed(requested, lease);
        if (confirmed.isEmpty()) {
            return;
        }
        if (!requested.subscribe()) {
            subscriptions.remove(targetHash);
            return;
        }
        Optional<TopicContents.Content> content = contents.of(requested.path());
        if (content.isEmpty()) {
            deny(requested, NotifyDenied.Reason.NO_FEED);
            return;
        }
        boolean taken =
                subscriptions.put(
                        targetHash,
                        requested.hostHash(key.door(), confirmed.get().server()),
                        requested.path(),
                        sealedAgain(key, targetHash, sealed),
                        clock.instant().plus(lease),
                        content.get().sha256());
        if (!taken) {
            deny(requested, NotifyDenied.Reason.TOO_MANY);
        }
    }

    private void deny(SealedSubscription requested, NotifyDenied.Reason reason) {
        waitFor(denied.tell(requested, reason));
    }

    private Duration lease(SealedSubscription requested) {
        if (requested.leaseSeconds() == null) {
            return config.lease();
        }
        Duration wanted = Duration.ofSeconds(requested.leaseSeconds());
        Duration atMost =
                wanted.compareTo(config.longestLease()) > 0 ? config.longestLease() : wanted;
        return atMost.compareTo(SHORTEST) < 0 ? SHORTEST : atMost;
    }

    private Optional<OutsideClient.Answered> confirmed(
            SealedSubscription requested, Duration lease) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return waitFor(
                        callbacks.ask(
                                HttpMethod.GET,
                                question(requested, challenge, lease),
                                Map.of(),
                                Buffer.buffer()))
                .filter(answered -> answered.isSuccess() && answered.body().equals(challenge));
    }

    /** What comes of it; empty if it fails. */
    private static <T> Optional<T> waitFor(Future<T> future) {
        try {
            return Optional.ofNullable(future.toCompletionStage().toCompletableFuture().get());
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static URI question(SealedSubscription requested, String challenge, Duration lease) {
        var question =
                new CallbackQuery(requested.callback())
                        .with("mode", requested.subscribe() ? "subscribe" : "unsubscribe")
                        .with("topic", requested.topic())
                        .with("challenge", challenge);
        return requested.subscribe()
                ? question.with("lease_seconds", Long.toString(lease.toSeconds())).address()
                : question.address();
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
