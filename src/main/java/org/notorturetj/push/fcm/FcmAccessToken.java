package org.notorturetj.push.fcm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.ServiceAccountCredentials;

import io.vertx.core.Vertx;

/**
 * The bearer token of the service account. It is renewed while the old one is still good, by a
 * worker: nobody who sends waits for Google's token server, but for the first time and after a
 * revocation.
 */
final class FcmAccessToken {
    /** Tokens live an hour. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);

    /** Clocks differ, and a message takes its time. */
    private static final Duration USABLE_BEFORE = Duration.ofMinutes(1);

    /** After a failure the token server is left alone for so long. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ServiceAccountCredentials credentials;
    private final Vertx vertx;
    private final Clock clock;

    private @Nullable AccessToken token;
    private @Nullable CompletableFuture<AccessToken> renewal;
    private Instant failedAt = Instant.MIN;
    private @Nullable TokenException failure;

    FcmAccessToken(ServiceAccountCredentials credentials, Vertx vertx, Clock clock) {
        this.credentials = credentials;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** A token to send with; fails with a {@link TokenException}. */
    synchronized CompletableFuture<AccessToken> usable() {
        Duration left = left();
        if (left.compareTo(RENEW_BEFORE) > 0 && token != null) {
            return CompletableFuture.completedFuture(token);
        }
        CompletableFuture<AccessToken> renewed = renew();
        return left.compareTo(USABLE_BEFORE) > 0 && token != null
                ? CompletableFuture.completedFuture(token)
                : renewed;
    }

    /** FCM does not take it any more: revoked, or a new key. */
    synchronized void refused(AccessToken refused) {
        if (token != null && token.getTokenValue().equals(refused.getTokenValue())) {
            token = null;
        }
    }

    /** What went wrong last, until it goes well again. */
    synchronized Optional<TokenException> failure() {
        return Optional.ofNullable(failure);
    }

    private Duration left() {
        return token == null
                ? Duration.ZERO
                : Duration.between(clock.instant(), token.getExpirationTime().toInstant());
    }

    private CompletableFuture<AccessToken> renew() {
        if (renewal != null) {
            return renewal;
        }
        if (failure != null && clock.instant().isBefore(failedAt.plus(PAUSE))) {
            return CompletableFuture.failedFuture(failure);
        }
        var next = new CompletableFuture<AccessToken>();
        renewal = next;
        vertx.executeBlocking(credentials::refreshAccessToken, false)
                .onComplete(fetched -> renewed(next, fetched.result(), fetched.cause()));
        return next;
    }

    private void renewed(
            CompletableFuture<AccessToken> next,
            @Nullable AccessToken fetched,
            @Nullable Throwable cause) {
        @Nullable TokenException failed = cause == null ? null : new TokenException(code(cause));
        synchronized (this) {
            renewal = null;
            failure = failed;
            if (failed == null) {
                token = fetched;
            } else {
                failedAt = clock.instant();
            }
        }
        if (failed == null) {
            next.complete(fetched);
        } else {
            next.completeExceptionally(failed);
        }
    }

    /** Whether the token server has said no, or only did not respond. */
    private static String code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpResponseException response
                    && response.getStatusCode() >= 400
                    && response.getStatusCode() < 429) {
                return "CREDENTIALS_REFUSED";
            }
        }
        return "NO_TOKEN";
    }
}
