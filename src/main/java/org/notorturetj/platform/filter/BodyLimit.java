package org.notorturetj.platform.filter;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.DevicePath;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.problem.EarlyProblem;

/**
 * Answers 413 to a body that is too long (RFC 9110, section 15.5.14), as a problem. The framework
 * answers without one, and only where the length is declared: any other body it lets the client
 * send for as long as it likes.
 */
@ApplicationScoped
class BodyLimit {
    /** After CORS has put itself around the answer, before the framework's own check. */
    private static final int EARLY = 900;

    /** Milliseconds for which what still comes of a refused body is thrown away. */
    private static final long FAREWELL = 2_000;

    private final HttpConfig config;
    private final long publicLimit;
    private final long deskLimit;
    private final EarlyProblem problem;

    BodyLimit(
            HttpConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize deskLimit,
            EarlyProblem problem) {
        this.config = config;
        this.publicLimit = config.bodyLimit().asLongValue();
        this.deskLimit = deskLimit.asLongValue();
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean desk = DeskPath.holds(context.normalizedPath());
        boolean read = desk || DevicePath.holds(context.normalizedPath());
        long limit = desk ? deskLimit : publicLimit;
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared) > limit) {
            refuse(context);
        } else if (request.version() == HttpVersion.HTTP_2) {
            hurry(context, read);
        } else if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || mayBeSlow(request, read)) {
            measure(context, limit);
        } else {
            context.next();
        }
    }

    /** Where bodies are read, a thread would wait for one that is sent byte by byte. */
    private static boolean mayBeSlow(HttpServerRequest request, boolean read) {
        return read && !request.isEnded();
    }

    /**
     * In HTTP/2 a body that nobody reads is held back by flow control. Where one is read, the
     * framework cannot be handed what was read before; it keeps to the limit itself.
     */
    private void hurry(RoutingContext context, boolean read) {
        HttpServerRequest request = context.request();
        if (mayBeSlow(request, read)) {
            context.vertx()
                    .setTimer(
                            timeout(),
                            late -> {
                                if (!request.isEnded()) {
                                    stop(request);
                                }
                            });
        }
        context.next();
    }

    private long timeout() {
        return config.bodyTimeout().toMillis();
    }

    /** Reads a body before anybody answers. */
    private void measure(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        long timer = context.vertx().setTimer(timeout(), late -> stop(request));
        request.handler(
                part -> {
                    if (body.length() + part.length() > limit) {
                        context.vertx().cancelTimer(timer);
                        refuse(context);
                    } else {
                        body.appendBuffer(part);
                    }
                });
        request.endHandler(
                end -> {
                    context.vertx().cancelTimer(timer);
                    // For whoever reads it: it cannot be read twice.
                    ((RoutingContextInternal) context).setBody(body);
                    context.next();
                });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /**
     * Answers, and ends the connection a moment later: closed with unread bytes it would be reset,
     * and the answer be lost (RFC 9112, section 9.6).
     */
    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        Future<Void> answered = problem.answer(context, ProblemType.CONTENT_TOO_LARGE);
        long timer = context.vertx().setTimer(FAREWELL, late -> stop(request));
        request.handler(rest -> {});
        request.endHandler(
                end -> {
                    context.vertx().cancelTimer(timer);
                    answered.onComplete(sent -> stop(request));
                });
        request.resume();
    }

    private static void stop(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            // The other requests of the connection go on.
            request.response().reset(0);
        } else {
            request.connection().close();
        }
    }
}
