package org.notorturetj.platform.filter;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.http.HttpConfig;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * The body of a request that was answered without reading it. Left alone, it would hold the
 * connection for as long as the client likes.
 */
@ApplicationScoped
class UnreadBody {
    private static final String HANDLED = UnreadBody.class.getName();

    private final HttpConfig config;

    UnreadBody(HttpConfig config) {
        this.config = config;
    }

    /** Says that somebody else discards the body of this request. */
    static void handled(RoutingContext context) {
        context.put(HANDLED, true);
    }

    /**
     * Reads and forgets the rest of the body, and closes the connection if it does not arrive in
     * the time that a body has.
     */
    void discard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded() && context.get(HANDLED) == null) {
            ((HttpServerRequestInternal) request)
                    .context()
                    .runOnContext(answered -> discard(context, request));
        }
    }

    private void discard(RoutingContext context, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long timer =
                context.vertx()
                        .setTimer(
                                config.bodyTimeout().toMillis(),
                                late -> request.connection().close());
        request.exceptionHandler(broken -> context.vertx().cancelTimer(timer));
        request.handler(part -> {});
        request.endHandler(end -> context.vertx().cancelTimer(timer));
        request.resume();
    }
}
