package org.notorturetj.push.fcm;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Everything it takes to send with one key. */
public record Opened(
        MessagingToken token, Sdk sdk, Lane urgent, Lane bulk, ExecutorService tokenThread)
        implements AutoCloseable {
    static Opened open(Vertx vertx, FcmSettings settings, Clock clock) {
        var urgent = new Wire(vertx, settings, settings.urgentConnections());
        // Tokens take a stream of what is urgent: they are as urgent, and few.
        var server = new TokenServer(urgent);
        ServiceAccountFile file;
        try {
            file =
                    ServiceAccountFile.read(
                            settings.credentials(), () -> new CarrierTransport(server));
        } catch (BadCredentials e) {
            urgent.close();
            throw e;
        }
        ExecutorService thread = Executors.newSingleThreadExecutor(SdkThreads.named("fcm-token"));
        var token = new MessagingToken(file.credentials(), server, thread, clock);
        var sdk = new Sdk(file.project());
        var bulk = new Wire(vertx, settings, settings.bulkConnections());
        return new Opened(
                token,
                sdk,
                new Lane(sdk, urgent, settings.urgentConnections(), token, clock),
                new Lane(sdk, bulk, settings.bulkConnections(), token, clock),
                thread);
    }

    Lane lane(boolean forUrgent) {
        return forUrgent ? urgent : bulk;
    }

    @Override
    public void close() {
        tokenThread.shutdownNow();
        bulk.close();
        urgent.close();
        sdk.close();
    }
}
