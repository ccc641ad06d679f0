package org.notorturetj.push.webpush;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.device.registration.PushServices;
import org.notorturetj.standin.webpush.Subscription;
import org.notorturetj.standin.webpush.WebPushStandIn;
import org.notorturetj.support.setting.SettableClock;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.net.JksOptions;

/** A sender, and in place of the push service of a browser a stand-in. */
@ApplicationScoped
class SenderToStandIn {
    static final String HOST = "updates.push.services.mozilla.com";
    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final VapidKeys keys;
    private final PushServices services;
    private final SettableClock clock;
    private final Subscription browser = new Subscription();
    private WebPushStandIn service;
    private HttpClient client;
    private WebPushSender sender;

    SenderToStandIn(Vertx vertx, VapidKeys keys, PushServices services, SettableClock clock) {
        this.vertx = vertx;
        this.keys = keys;
        this.services = services;
        this.clock = clock;
    }

    void begin(JksOptions certificate) {
        clock.stopAt(NOW);
        service = WebPushStandIn.inPlaceOf("https://" + HOST, certificate, clock);
        client =
                vertx.createHttpClient(
                        WebPushProducer.options(new Config()).setTrustOptions(certificate));
        findsIn(host -> new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
    }

    void end() {
        client.close();
        service.close();
        clock.letGo();
    }

    /** Looks addresses up elsewhere from now on. */
    void findsIn(Hosts hosts) {
        sender =
                new WebPushSender(
                        vertx,
                        keys,
                        new VapidTokens(Optional.of("mailto:desk@example.org"), clock),
                        services,
                        hosts,
                        new PushServiceClient(client, PATIENCE, clock),
                        clock);
    }

    WebPushSender sender() {
        return sender;
    }

    WebPushStandIn service() {
        return service;
    }

    String subscribed(String name) {
        return service.subscribe(name, browser, keys.publicKey().orElseThrow());
    }

    Outcome sent(Wakeup message, String endpoint) {
        return outcome(message, endpoint, false);
    }

    Outcome outcome(Wakeup message, String endpoint, boolean dryRun) {
        return sender.send(message, target(endpoint), dryRun)
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    Target target(String endpoint) {
        return new Target(
                Channel.WEB_PUSH,
                endpoint + "#" + browser.p256dh() + "." + browser.auth(),
                Language.TG);
    }

    static Wakeup alert(boolean urgent) {
        return new Wakeup(
                "7hbd0zgs5ex5e0zw",
                45,
                WakeupKind.ALERT,
                urgent,
                NOW.plus(Duration.ofHours(4)),
                "alert-1." + "A".repeat(96));
    }

    static Wakeup wakeup(WakeupKind kind, boolean urgent) {
        return new Wakeup(
                "7hbd0zgs5ex5e0zw", 45, kind, urgent, NOW.plus(Duration.ofHours(10)), "alert-1.A");
    }

    /** As by default. */
    private static final class Config implements WebPushConfig {
        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> caCertificate() {
            return Optional.empty();
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }

        @Override
        public int connections() {
            return 4;
        }
    }
}
