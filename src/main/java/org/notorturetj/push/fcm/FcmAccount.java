package org.notorturetj.push.fcm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Vertx;

/**
 * The service account, opened with the first message. A file that is wrong is looked at again now
 * and then: whoever puts the right one there need not start the server anew.
 */
final class FcmAccount implements AutoCloseable {
    /** How long a wrong file is left alone. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final FcmSettings settings;
    private final Clock clock;

    private @Nullable Opened opened;
    private @Nullable InvalidCredentialsException failure;
    private Instant lookedAt = Instant.MIN;

    FcmAccount(Vertx vertx, FcmSettings settings, Clock clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What it takes to send.
     *
     * @throws InvalidCredentialsException with a sentence for the operator
     */
    synchronized Opened open() {
        if (opened != null) {
            return opened;
        }
        if (failure != null && clock.instant().isBefore(lookedAt.plus(PAUSE))) {
            throw failure;
        }
        lookedAt = clock.instant();
        try {
            ServiceAccountFile file = ServiceAccountFile.read(settings);
            opened =
                    new Opened(
                            new FcmClient(vertx, settings, file.project()),
                            new FcmAccessToken(file.credentials(), vertx, clock));
            failure = null;
            return opened;
        } catch (InvalidCredentialsException e) {
            failure = e;
            throw e;
        }
    }

    /** Why nothing can be sent: a code, or a sentence about the file. Makes no connection. */
    synchronized Optional<String> failure() {
        if (opened != null) {
            return opened.token().failure().map(TokenException::code);
        }
        try {
            ServiceAccountFile.read(settings);
            return Optional.empty();
        } catch (InvalidCredentialsException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.client().close();
        }
    }

    record Opened(FcmClient client, FcmAccessToken token) {}
}
