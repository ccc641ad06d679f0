package org.notorturetj.push.fcm;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service account, opened with the first message. A file that is wrong is looked at again now
 * and then: whoever puts the right one there need not start the server anew.
 */
final class Account implements AutoCloseable {
    /** How long a wrong file is left alone. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final FcmSettings settings;
    private final Clock clock;

    private @Nullable Opened opened;
    private @Nullable BadCredentials trouble;
    private Instant lookedAt = Instant.MIN;

    Account(Vertx vertx, FcmSettings settings, Clock clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks at the file, and makes no connection.
     *
     * @throws BadCredentials with a sentence for the operator
     */
    void check() {
        settings.caCertificate().ifPresent(TrustedCertificate::read);
        ServiceAccountFile.read(
                settings.credentials(),
                () -> {
                    throw new IllegalStateException("only looked at");
                });
    }

    synchronized Opened open() {
        if (opened != null) {
            return opened;
        }
        if (trouble != null && clock.instant().isBefore(lookedAt.plus(PAUSE))) {
            throw trouble;
        }
        lookedAt = clock.instant();
        try {
            opened = Opened.open(vertx, settings, clock);
            trouble = null;
            return opened;
        } catch (BadCredentials e) {
            trouble = e;
            throw e;
        }
    }

    /** Why nothing can be sent: a code, or a sentence about the file. */
    synchronized Optional<String> trouble() {
        if (opened != null) {
            return opened.token().trouble().map(TokenTrouble::code);
        }
        try {
            check();
            return Optional.empty();
        } catch (BadCredentials e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
