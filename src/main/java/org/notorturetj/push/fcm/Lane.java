package org.notorturetj.push.fcm;

import com.google.auth.oauth2.AccessToken;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;

/**
 * Connections, and as many messages on them as they take. Urgent messages have a lane of their own,
 * so that none waits behind others.
 */
final class Lane implements AutoCloseable {
    private static final int LAST_LOOKS = 100;
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    private final Sdk sdk;
    private final Wire wire;
    private final MessagingToken token;
    private final Clock clock;
    private final int most;
    private final AtomicInteger onTheWay = new AtomicInteger();

    Lane(Sdk sdk, Wire wire, int connections, MessagingToken token, Clock clock) {
        this.sdk = sdk;
        this.wire = wire;
        this.token = token;
        this.clock = clock;
        this.most = connections * Wire.STREAMS;
    }

    /** Sends; when all places are taken, the message comes back at once. */
    CompletionStage<Outcome> send(Letter letter, Target.Way way, AccessToken bearer) {
        if (onTheWay.incrementAndGet() > most) {
            onTheWay.decrementAndGet();
            return later("BUSY");
        }
        CompletableFuture<Exchange> sent;
        try {
            sent = wire.send(letter.request(sdk, bearer));
        } catch (RuntimeException e) {
            // Nothing has left, whatever the SDK did not like; and the place is free again.
            onTheWay.decrementAndGet();
            return later("NOT_MADE");
        }
        return sent.thenApply(exchange -> outcome(exchange, way, bearer))
                // Not even an error of the JVM may leave a message without an outcome.
                .exceptionally(error -> new Outcome.Unknown("ERROR"))
                .whenComplete((outcome, none) -> onTheWay.decrementAndGet());
    }

    private Outcome outcome(Exchange exchange, Target.Way way, AccessToken bearer) {
        if (exchange.status() == 401) {
            token.refused(bearer);
        }
        Optional<Sdk.Reading> reading = exchange.answer().map(answer -> sdk.read(bearer, answer));
        return Verdict.of(exchange, reading, way, clock.instant());
    }

    private static CompletionStage<Outcome> later(String code) {
        return CompletableFuture.completedFuture(new Outcome.Later(code, Optional.empty(), false));
    }

    /** Lets what is on its way come back, for some seconds. */
    @Override
    public void close() {
        try {
            for (int i = 0; i < LAST_LOOKS && onTheWay.get() > 0; i++) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
    }
}
