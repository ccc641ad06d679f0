package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;

import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.AccessToken;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;

/**
 * Connections, and the threads that send over them: one for each message in flight, since the SDK
 * blocks. Urgent messages have a lane of their own, so that none waits behind others.
 */
final class Lane implements AutoCloseable {
    private static final int IDLE_SECONDS = 30;
    private static final int PATIENCE_SECONDS = 5;

    private final String name;
    private final String project;
    private final VertxTransport transport;
    private final MessagingToken token;
    private final FcmSettings settings;
    private final Clock clock;
    private final ThreadPoolExecutor threads;
    private @Nullable FirebaseApp app;

    Lane(
            String name,
            int connections,
            String project,
            VertxTransport transport,
            MessagingToken token,
            FcmSettings settings,
            Clock clock) {
        this.name = name;
        this.project = project;
        this.transport = transport;
        this.token = token;
        this.settings = settings;
        this.clock = clock;
        int inFlight = connections * VertxTransport.STREAMS;
        this.threads =
                new ThreadPoolExecutor(
                        inFlight,
                        inFlight,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(inFlight),
                        SdkThreads.named(name));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Sends; when as many wait as are in flight, the message comes back at once. */
    CompletionStage<Outcome> send(
            Message message, Target.Way way, boolean dryRun, AccessToken bearer) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> sendNow(message, way, dryRun, bearer), threads)
                    // Not even an error of the JVM may leave a message without an outcome.
                    .exceptionally(error -> new Outcome.Unknown("ERROR"));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(
                    new Outcome.Later("BUSY", Optional.empty(), false));
        }
    }

    private Outcome sendNow(Message message, Target.Way way, boolean dryRun, AccessToken bearer) {
        Exchange exchange = Exchange.begin();
        TokenOfThisThread.use(bearer);
        String accepted = null;
        MessagingErrorCode code = null;
        try {
            accepted = messaging().send(message, dryRun);
        } catch (FirebaseMessagingException e) {
            code = e.getMessagingErrorCode();
        } catch (RuntimeException e) {
            // The SDK's own mistakes with answers it does not know: the exchange says what came.
            accepted = null;
        }
        if (exchange.status() == 401) {
            token.refused(bearer);
        }
        return Verdict.of(exchange, accepted, code, way, clock.instant());
    }

    private synchronized FirebaseMessaging messaging() {
        if (app == null) {
            app =
                    FirebaseApp.initializeApp(
                            FirebaseOptions.builder()
                                    .setCredentials(new TokenOfThisThread())
                                    .setProjectId(project)
                                    .setHttpTransport(transport)
                                    // Its default is of a library that is left out.
                                    .setJsonFactory(GsonFactory.getDefaultInstance())
                                    .setThreadManager(new SdkThreads())
                                    // Said to the SDK too, though the transport has its own.
                                    .setConnectTimeout((int) settings.connectTimeout().toMillis())
                                    .setReadTimeout((int) settings.answerTimeout().toMillis())
                                    .build(),
                            name);
        }
        return FirebaseMessaging.getInstance(app);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (app != null) {
                app.delete();
            }
        }
        transport.shutdown();
    }
}
