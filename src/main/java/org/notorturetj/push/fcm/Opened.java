package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.vertx.core.Vertx;

/** Everything it takes to send with one key. */
record Opened(MessagingToken token, Lane urgent, Lane bulk, ExecutorService tokenThread)
        implements AutoCloseable {
    static Opened open(Vertx vertx, FcmSettings settings, Clock clock) {
        var urgentTransport = new VertxTransport(vertx, settings, settings.urgentConnections());
        ServiceAccountFile file;
        try {
            file = ServiceAccountFile.read(settings.credentials(), () -> urgentTransport);
        } catch (BadCredentials e) {
            urgentTransport.shutdown();
            throw e;
        }
        ExecutorService thread = Executors.newSingleThreadExecutor(SdkThreads.named("fcm-token"));
        var token = new MessagingToken(file.credentials(), thread, clock);
        return new Opened(
                token,
                new Lane(
                        "fcm-urgent",
                        settings.urgentConnections(),
                        file.project(),
                        urgentTransport,
                        token,
                        settings,
                        clock),
                new Lane(
                        "fcm-bulk",
                        settings.bulkConnections(),
                        file.project(),
                        new VertxTransport(vertx, settings, settings.bulkConnections()),
                        token,
                        settings,
                        clock),
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
    }
}
