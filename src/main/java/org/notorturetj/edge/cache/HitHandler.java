package org.notorturetj.edge.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.DateHeader;
import org.notorturetj.edge.NegotiatedResponse;
import org.notorturetj.edge.Representation;
import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.ratelimit.RateGroup;
import org.notorturetj.platform.ratelimit.RateLimits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends finished responses ahead of all filters. It knows only exact URLs, and only those whose
 * filters it has seen; everything else goes on, and {@link MissHandler} answers it alike.
 */
@ApplicationScoped
class HitHandler {
    /** The response that {@link MissHandler} sends, with the headers of all filters. */
    static final String SENT = "org.notorturetj.edge.sent";

    private static final String UPGRADE_REQUEST = "Upgrade";

    /** Where meters look for the template of a path. */
    private static final String ROUTE = "UrlPathTemplate";

    private final CachedResponses cache;
    private final CacheConfig config;
    private final RateLimits limits;
    private final ConfiguredHeaders configured;
    private final DateHeader dates;

    HitHandler(
            CachedResponses cache,
            CacheConfig config,
            RateLimits limits,
            ConfiguredHeaders configured,
            DateHeader dates) {
        this.cache = cache;
        this.config = config;
        this.limits = limits;
        this.configured = configured;
        this.dates = dates;
    }

    void register(@Observes Filters filters) {
        FilterOrder.FINISHED_RESPONSES.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isRead(request) || request.version() == null || !answered(context, request)) {
            context.next();
        }
    }

    static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private boolean answered(RoutingContext context, HttpServerRequest request) {
        String uri = request.uri();
        CachedResponse found = uri == null ? null : cache.find(uri);
        MultiMap headers = request.headers();
        boolean origin = headers.contains(HttpHeaders.ORIGIN);
        if (found == null || !found.headers().isKnown(origin)) {
            learn(context, request, origin);
            return false;
        }
        return isPlain(headers)
                && AcceptHeader.isPlain(headers, uri)
                && sent(request, found, origin);
    }

    private boolean sent(HttpServerRequest request, CachedResponse found, boolean origin) {
        MultiMap headers = request.headers();
        Representation representation = found.representation();
        var coding = representation.coding(header(headers, HttpHeaders.ACCEPT_ENCODING));
        var finished = found.headers().finished(representation, coding, origin);
        if (finished == null) {
            return false;
        }
        NegotiatedResponse answer =
                NegotiatedResponse.to(name -> header(headers, name), representation);
        if (!ResponseWriter.isFinished(answer)) {
            return false;
        }
        if (found.route() != null) {
            route(found.route());
        }
        ResponseWriter.send(
                request.response(),
                request.method(),
                finished,
                answer.status() == NegotiatedResponse.NOT_MODIFIED,
                response -> dates.add(response, found.key()));
        ResponseCounts.count(ResponseCounts.ServedFrom.HIT);
        return true;
    }

    /** Meters then count it as if the resource had answered. */
    static void route(String template) {
        var current = Vertx.currentContext();
        if (current != null) {
            current.putLocal(ROUTE, template);
        }
    }

    /** The template of the current request's route, once the resource was found. */
    static @Nullable String route() {
        var current = Vertx.currentContext();
        return current == null ? null : current.getLocal(ROUTE);
    }

    /** No body, no other protocol, and no limit that counts every request. */
    private boolean isPlain(MultiMap headers) {
        return !hasContent(headers)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaders.EXPECT)
                && !headers.contains(UPGRADE_REQUEST)
                && !headers.contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                && !headers.contains(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS)
                && !config.cacheStatus()
                && !limits.isOn(RateGroup.PUBLIC);
    }

    /** Some clients say of a HEAD that its content has no bytes. */
    private static boolean hasContent(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0");
    }

    private void learn(RoutingContext context, HttpServerRequest request, boolean origin) {
        if (request.version() == HttpVersion.HTTP_2) {
            return; // there names of headers are in lower case
        }
        // first added, so called last: after what other filters add
        context.addHeadersEndHandler(
                ended -> {
                    CachedResponse sent = context.get(SENT);
                    if (sent != null
                            && sent.key().equals(request.uri()) // Link repeats the spelling
                            && isForEverybody(context, origin)) {
                        sent.headers()
                                .learn(context.response().headers(), configured.names(), origin);
                    }
                });
    }

    /** A 200, and not for one origin only. */
    private static boolean isForEverybody(RoutingContext context, boolean origin) {
        return context.response().getStatusCode() == NegotiatedResponse.OK
                && (!origin
                        || "*"
                                .equals(
                                        context.response()
                                                .headers()
                                                .get(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)));
    }

    private static @Nullable String header(MultiMap headers, CharSequence name) {
        return RequestHeaders.joined(headers, name);
    }
}
