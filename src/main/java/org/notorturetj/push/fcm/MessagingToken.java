package org.notorturetj.push.fcm;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The bearer token. It is renewed while the old one is still good, by a thread of its own: nobody
 * who sends waits for Google's token server, but for the first time and after a revocation.
 */
final class MessagingToken {
    /** Tokens live an hour. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);

    /** Clocks differ, and a message takes its time. */
    private static final Duration USABLE_BEFORE = Duration.ofMinutes(1);

    /** After a failure the token server is left alone for so long. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ServiceAccountCredentials credentials;
    private final TokenServer server;
    private final Executor thread;
    private final Clock clock;

    private @Nullable AccessToken token;
    private @Nullable CompletableFuture<AccessToken> renewal;
    private Instant failedAt = Instant.MIN;
    private @Nullable TokenTrouble trouble;

    MessagingToken(
            ServiceAccountCredentials credentials,
            TokenServer server,
            Executor thread,
            Clock clock) {
        this.credentials = credentials;
        this.server = server;
        this.thread = thread;
        this.clock = clock;
    }

    /** A token to send with; fails with a {@link TokenTrouble}. */
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
    synchronized Optional<TokenTrouble> trouble() {
        return Optional.ofNullable(trouble);
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
        if (trouble != null && clock.instant().isBefore(failedAt.plus(PAUSE))) {
            return CompletableFuture.failedFuture(trouble);
        }
        var next = new CompletableFuture<AccessToken>();
        renewal = next;
        thread.execute(() -> fetch(next));
        return next;
    }

    private void fetch(CompletableFuture<AccessToken> next) {
        try {
            AccessToken fetched = credentials.refreshAccessToken();
            synchronized (this) {
                token = fetched;
                trouble = null;
                renewal = null;
            }
            next.complete(fetched);
        } catch (IOException | RuntimeException e) {
            var failure =
                    new TokenTrouble(server.hasRefused() ? "CREDENTIALS_REFUSED" : "NO_TOKEN");
            synchronized (this) {
                trouble = failure;
                failedAt = clock.instant();
                renewal = null;
            }
            next.completeExceptionally(failure);
        }
    }
}
