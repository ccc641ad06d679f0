package org.notorturetj.hub.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.feed.websub.HubAddress;
import org.notorturetj.hub.subscription.SealedSubscription;
import org.notorturetj.platform.outside.OutsideClient;
import org.notorturetj.platform.sealing.DispatcherKey;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/** Sends a feed to a subscriber (W3C WebSub, section 7). */
@ApplicationScoped
class DeliverFeed {
    private static final String HMAC = "HmacSHA256";
    private static final int GONE = 410;

    private final Callbacks callbacks;
    private final TopicContents contents;
    private final NotifyDenied denied;
    private final HubAddress hub;

    DeliverFeed(Callbacks callbacks, TopicContents contents, NotifyDenied denied, HubAddress hub) {
        this.callbacks = callbacks;
        this.contents = contents;
        this.denied = denied;
        this.hub = hub;
    }

    /** What became of it. */
    enum Outcome {
        /** It has the feed as it is now. */
        ACCEPTED,
        /** It does not want to be told any more, or can never be. */
        ENDED,
        FAILED
    }

    /**
     * An outcome.
     *
     * @param sha256 of what it has; empty if it took nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Delivered(Subscription subscription, Outcome outcome, byte[] sha256) {}

    /** Sends; never fails. */
    Future<Delivered> send(DispatcherKey key, Subscription subscription) {
        Optional<SealedSubscription> opened =
                SealedSubscription.open(key, subscription.targetHash(), subscription.sealed());
        Optional<TopicContents.Content> content = contents.of(subscription.topic());
        var ended = new Delivered(subscription, Outcome.ENDED, new byte[0]);
        if (opened.isEmpty()) {
            return Future.succeededFuture(ended);
        } else if (content.isEmpty()) {
            return denied.tell(opened.get(), NotifyDenied.Reason.NO_FEED).map(told -> ended);
        } else if (Arrays.equals(content.get().sha256(), subscription.delivered())) {
            // it was sent more than was news then
            return Future.succeededFuture(
                    new Delivered(subscription, Outcome.ACCEPTED, content.get().sha256()));
        }
        return callbacks
                .ask(
                        HttpMethod.POST,
                        opened.get().callback(),
                        headers(opened.get(), content.get()),
                        Buffer.buffer(content.get().body()))
                .map(answered -> outcome(subscription, content.get(), answered))
                .otherwise(failed -> new Delivered(subscription, Outcome.FAILED, new byte[0]));
    }

    private static Delivered outcome(
            Subscription subscription,
            TopicContents.Content content,
            OutsideClient.Answered answered) {
        Outcome outcome =
                answered.isSuccess()
                        ? Outcome.ACCEPTED
                        : answered.status() == GONE ? Outcome.ENDED : Outcome.FAILED;
        return new Delivered(subscription, outcome, content.sha256());
    }

    private Map<String, String> headers(SealedSubscription to, TopicContents.Content content) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", content.mediaType());
        headers.put(
                "Link", "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(hub.get(), to.topic()));
        if (to.secret() != null) {
            headers.put("X-Hub-Signature", "sha256=" + signature(to.secret(), content.body()));
        }
        return headers;
    }

    private static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }
}
