package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import com.google.auth.oauth2.ServiceAccountCredentials;

import io.vertx.core.Vertx;

/**
 * The service account, opened with the first message. A file that is wrong is read again with the
 * next: nobody has to start the server anew once the right one is there.
 */
final class FcmAccount implements AutoCloseable {
    private final Vertx vertx;
    private final FcmConfig config;
    private final Clock clock;

    private @Nullable Opened opened;

    FcmAccount(Vertx vertx, FcmConfig config, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What it takes to send. Makes no connection.
     *
     * @throws FcmUnavailableException with a sentence for the operator
     */
    synchronized Opened open() {
        if (opened == null) {
            ServiceAccountCredentials credentials = ServiceAccountFile.read(config);
            Executor workers = work -> vertx.executeBlocking(() -> run(work), false);
            opened =
                    new Opened(
                            new FcmClient(vertx, config, credentials.getProjectId(), clock),
                            new FcmAccessToken(credentials, workers, clock));
        }
        return opened;
    }

    private static @Nullable Void run(Runnable work) {
        work.run();
        return null;
    }

    /** Why nothing can be sent: a code, or a sentence about the file. */
    Optional<String> failure() {
        try {
            return open().token().failure();
        } catch (FcmUnavailableException e) {
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
