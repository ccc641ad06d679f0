package org.notorturetj.push.fcm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.NeutralTextCheck;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Wakeup;

import io.vertx.core.Vertx;

/**
 * A process of {@code bench/push-throughput}: the sender without ledger and database, or the bare
 * protocol. For each number that comes in on a line it sends as many messages and answers with a
 * line: accepted, failed, milliseconds.
 */
public final class SendMany {
    /** As many as the dispatcher has on their way. */
    private static final int IN_FLIGHT = 600;

    static final int CONNECTIONS = 6;
    private static final long NANOS = 1_000_000;

    private SendMany() {}

    /**
     * Runs it.
     *
     * @param arguments address of the stand-in, service account, certificate, and {@code sender} or
     *     {@code raw}
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var settings =
                new FcmFixture.Settings(
                        URI.create(arguments[0]),
                        Optional.of(Path.of(arguments[1])),
                        Optional.of(Path.of(arguments[2])),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        CONNECTIONS,
                        2);
        Vertx vertx = Vertx.vertx();
        var account = new FcmAccount(vertx, settings, ProcessClock.get());
        IntFunction<CompletionStage<Boolean>> send;
        if ("raw".equals(arguments[3])) {
            send = new RawMessages(vertx, settings, account.open().token())::send;
        } else {
            var sender = new FcmSender(new NeutralTextCheck(), account, ProcessClock.get());
            // One message to many, as the dispatcher sends it.
            Wakeup alert = FcmFixture.alert();
            send =
                    number ->
                            sender.send(alert, FcmFixture.token(RawMessages.token(number)), false)
                                    .thenApply(Outcome.Accepted.class::isInstance);
        }
        var orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            int count = Integer.parseInt(order.strip());
            long from = System.nanoTime();
            int accepted = send(send, count);
            System.out.printf(
                    "%d %d %d%n", accepted, count - accepted, (System.nanoTime() - from) / NANOS);
        }
        System.exit(0);
    }

    private static int send(IntFunction<CompletionStage<Boolean>> send, int count)
            throws InterruptedException {
        var accepted = new AtomicInteger();
        var free = new Semaphore(IN_FLIGHT);
        for (int i = 0; i < count; i++) {
            free.acquire();
            send.apply(i)
                    .whenComplete(
                            (good, failure) -> {
                                if (failure == null && good) {
                                    accepted.incrementAndGet();
                                }
                                free.release();
                            });
        }
        free.acquire(IN_FLIGHT);
        return accepted.get();
    }
}
