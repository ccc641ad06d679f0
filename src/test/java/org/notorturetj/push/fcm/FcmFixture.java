package org.notorturetj.push.fcm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.Channel;
import org.notorturetj.push.NeutralTextCheck;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.standin.fcm.FcmStandIn;

import io.vertx.core.Vertx;

/** The stand-in, and a sender that sends to it over TLS and HTTP/2. */
final class FcmFixture implements AutoCloseable {
    static final String SIGNATURE = "kid4567890123456." + "a".repeat(95);
    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);

    final FcmStandIn standIn;
    final FcmSender sender;
    final FcmAccount account;
    private final Vertx vertx = Vertx.vertx();

    FcmFixture() throws IOException {
        this(
                FcmStandIn.start(
                        0,
                        Files.createTempDirectory(Path.of("target"), "fcm"),
                        ProcessClock.get()));
    }

    private FcmFixture(FcmStandIn standIn) {
        this(standIn, settings(standIn, standIn.serviceAccount()), ProcessClock.get());
    }

    FcmFixture(FcmStandIn standIn, FcmConfig settings, Clock clock) {
        this.standIn = standIn;
        this.account = new FcmAccount(vertx, settings, clock);
        this.sender = new FcmSender(new NeutralTextCheck(), account, clock);
    }

    static FcmConfig settings(FcmStandIn standIn, Path credentials) {
        return settings(standIn.url(), credentials, Optional.of(standIn.certificate()));
    }

    static FcmConfig settings(String url, Path credentials, Optional<Path> certificate) {
        return new Settings(
                URI.create(url),
                Optional.of(credentials),
                certificate,
                Duration.ofSeconds(5),
                ANSWER_TIMEOUT,
                2,
                1);
    }

    record Settings(
            URI url,
            Optional<Path> credentials,
            Optional<Path> caCertificate,
            Duration connectTimeout,
            Duration answerTimeout,
            int urgentConnections,
            int bulkConnections)
            implements FcmConfig {}

    static Wakeup alert() {
        return wakeup(WakeupKind.ALERT, true);
    }

    static Wakeup wakeup(WakeupKind kind, boolean urgent) {
        return new Wakeup("0123456789abcdef", 45, kind, urgent, inHours(6), SIGNATURE);
    }

    static Instant inHours(int hours) {
        return ProcessClock.get().instant().plus(Duration.ofHours(hours));
    }

    static Target token(String token) {
        return new Target(Channel.TOKEN, token, Language.TG);
    }

    static Target topic(String topic) {
        return new Target(Channel.TOPIC, topic, Language.TG);
    }

    Outcome send(Wakeup wakeup, Target target) {
        return outcome(wakeup, target, false);
    }

    Outcome outcome(Wakeup wakeup, Target target, boolean dryRun) {
        try {
            return sender.send(wakeup, target, dryRun)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        } catch (Exception e) {
            throw new AssertionError("a sender never fails", e);
        }
    }

    void stopStandIn() {
        standIn.close();
    }

    /** Waits for it; not for ever. */
    static void until(BooleanSupplier reached) {
        for (int i = 0; i < 1000 && !reached.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }
        if (!reached.getAsBoolean()) {
            throw new AssertionError("it did not come to that");
        }
    }

    @Override
    public void close() {
        sender.close();
        vertx.close();
        standIn.close();
    }
}
