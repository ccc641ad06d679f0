package org.notorturetj.push.webpush;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

import org.notorturetj.push.Channel;
import org.notorturetj.push.ConfirmationSender;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.WebPushAddress;
import org.notorturetj.push.device.registration.PushServices;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.header.Urgency;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Sends to browsers and to phones without Google. Without a VAPID key it reaches nobody. */
class WebPushSender implements Sender, ConfirmationSender {
    /** Shorter than a registration waits; a phone that is off until then asks again. */
    private static final Duration CONFIRMATION = Duration.ofMinutes(30);

    private final Vertx vertx;
    private final VapidKeys keys;
    private final VapidTokens tokens;
    private final PushServices services;
    private final Hosts hosts;
    private final PushServiceClient client;
    private final Clock clock;

    WebPushSender(
            Vertx vertx,
            VapidKeys keys,
            VapidTokens tokens,
            PushServices services,
            Hosts hosts,
            PushServiceClient client,
            Clock clock) {
        this.vertx = vertx;
        this.keys = keys;
        this.tokens = tokens;
        this.services = services;
        this.hosts = hosts;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "web-push";
    }

    @Override
    public boolean reaches(Channel channel) {
        return channel == Channel.WEB_PUSH && keys.pair().isPresent();
    }

    @Override
    public CompletionStage<Outcome> send(Wakeup message, Target target, boolean dryRun) {
        long seconds = Duration.between(clock.instant(), message.expiresAt()).toSeconds();
        if (seconds <= 0) {
            return rejected(Outcome.Rejected.EXPIRED).toCompletionStage();
        }
        String urgency =
                message.urgent()
                        ? Urgency.high()
                        : message.kind() == WakeupKind.DIGEST ? Urgency.low() : Urgency.normal();
        return send(new WebPushMessage(message.data(), seconds, urgency), target, dryRun);
    }

    @Override
    public CompletionStage<Outcome> confirm(Target target, String nonce) {
        return send(
                new WebPushMessage(
                        ConfirmationSender.message(nonce),
                        CONFIRMATION.toSeconds(),
                        Urgency.normal()),
                target,
                false);
    }

    /** Off the caller's thread: encrypting takes milliseconds, and a name is looked up. */
    private CompletionStage<Outcome> send(WebPushMessage message, Target target, boolean dryRun) {
        return vertx.executeBlocking(() -> prepare(message, target), false)
                .compose(
                        prepared ->
                                // RFC 8030 knows no trial: all but the last step is one
                                dryRun
                                        ? Future.<Outcome>succeededFuture(new Outcome.Accepted())
                                        : client.send(prepared))
                .recover(WebPushSender::unsendable)
                .toCompletionStage();
    }

    private WebPushRequest prepare(WebPushMessage message, Target target) {
        WebPushAddress address = WebPushAddress.of(target);
        if (!services.know(address.endpoint())) {
            throw new Hosts
                    .NotPublicException(); // it was allowed when it was registered, and is not now
        }
        VAPIDKeyPair key = keys.pair().orElseThrow();
        return new WebPushRequest(
                address.endpoint(),
                server(address.endpoint()),
                tokens.of(key, address.endpoint()),
                message,
                WebPushEncryption.of(message, address));
    }

    private InetSocketAddress server(URI endpoint) {
        if (services.isOnThisMachine(endpoint)) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), endpoint.getPort());
        }
        try {
            return hosts.find(endpoint.getHost());
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Future<Outcome> unsendable(Throwable cause) {
        if (cause instanceof UncheckedIOException) {
            return Future.succeededFuture(WebPushFailures.before());
        }
        return cause instanceof Hosts.NotPublicException
                ? rejected("ADDRESS")
                : rejected("SUBSCRIPTION");
    }

    private static Future<Outcome> rejected(String code) {
        return Future.succeededFuture(new Outcome.Rejected(code));
    }
}
