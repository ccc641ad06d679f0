package org.notorturetj.hub.delivery;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.hub.subscription.SealedSubscription;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * Tells a subscriber that he will not be sent a feed, or no longer (W3C WebSub, section 5.2). Only
 * whoever has confirmed is told: nobody else is asked for more than the challenge. It is said once,
 * whatever he answers.
 */
@ApplicationScoped
class NotifyDenied {
    private final Callbacks callbacks;

    NotifyDenied(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** Why; in English, as a subscriber's log shows it. */
    enum Reason {
        TOO_MANY("This hub takes no more subscriptions now. Poll the feed, and ask again later."),
        NO_FEED("There is no such feed any more.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /** Tells; never fails. */
    Future<Void> tell(SealedSubscription subscriber, Reason reason) {
        var question =
                new CallbackQuery(subscriber.callback())
                        .with("mode", "denied")
                        .with("topic", subscriber.topic())
                        .with("reason", reason.text);
        return callbacks
                .ask(HttpMethod.GET, question.address(), Map.of(), Buffer.buffer())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
