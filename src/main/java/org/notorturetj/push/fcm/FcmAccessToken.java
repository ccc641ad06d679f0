package org.notorturetj.push.fcm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.RequestMetadataCallback;
import com.google.auth.oauth2.OAuth2Credentials;

/**
 * The bearer token of the service account. Google's library renews it some minutes before its end,
 * in a worker: nobody who sends waits for the token server, but for the first time and after a
 * revocation.
 */
final class FcmAccessToken {
    private final Executor workers;
    private final Clock clock;

    private volatile OAuth2Credentials credentials;
    private volatile @Nullable FcmUnavailableException failure;
    private volatile Instant failedAt = Instant.MIN;

    FcmAccessToken(OAuth2Credentials credentials, Executor workers, Clock clock) {
        this.credentials = credentials;
        this.workers = workers;
        this.clock = clock;
    }

    /** The header {@code Authorization}; fails with a {@link FcmUnavailableException}. */
    CompletableFuture<String> authorization() {
        FcmUnavailableException failed = failure;
        if (failed != null
                && clock.instant().isBefore(failedAt.plus(FcmUnavailableException.TOKEN_PAUSE))) {
            return CompletableFuture.failedFuture(failed);
        }
        var header = new CompletableFuture<String>();
        credentials.getRequestMetadata(
                null,
                workers,
                new RequestMetadataCallback() {
                    @Override
                    public void onSuccess(Map<String, List<String>> headers) {
                        failure = null;
                        header.complete(headers.get("Authorization").get(0));
                    }

                    @Override
                    public void onFailure(Throwable cause) {
                        var now = FcmUnavailableException.token(code(cause));
                        failedAt = clock.instant();
                        failure = now;
                        header.completeExceptionally(now);
                    }
                });
        return header;
    }

    /** FCM does not take it any more: revoked, or a new key. */
    synchronized void refused(String authorization) {
        var token = credentials.getAccessToken();
        if (token != null && authorization.endsWith(" " + token.getTokenValue())) {
            credentials = credentials.toBuilder().setAccessToken(null).build();
        }
    }

    /** What went wrong last, until it goes well again. */
    Optional<String> failure() {
        return Optional.ofNullable(failure).map(FcmUnavailableException::getMessage);
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
