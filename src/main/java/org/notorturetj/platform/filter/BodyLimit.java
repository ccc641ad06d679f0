package org.notorturetj.platform.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.DeskLimits;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.DevicePath;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.http.NoStorePath;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Answers 413 (RFC 9110, section 15.5.14) to a body that is too long, as a problem, and limits the
 * time a body may take. The framework's 413 has no problem body, and without a declared length it
 * reads for as long as the client sends.
 */
@ApplicationScoped
class BodyLimit {
    /** How long the rest of a refused body is read and discarded, in milliseconds. */
    private static final long DRAIN_MILLIS = 2_000;

    private final HttpConfig config;
    private final long publicLimit;
    private final long verificationLimit;
    private final DeskLimits desk;
    private final EarlyProblem problem;

    BodyLimit(HttpConfig config, DeskLimits desk, EarlyProblem problem) {
        this.config = config;
        this.publicLimit = config.bodyLimit().asLongValue();
        this.verificationLimit = config.verificationBodyLimit().asLongValue();
        this.desk = desk;
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        FilterOrder.BODY_LIMIT.register(filters, this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        boolean ofDesk = DeskPath.holds(path);
        boolean read = ofDesk || DevicePath.holds(path) || NoStorePath.of(path).isPresent();
        long limit = ofDesk ? deskLimit(path) : publicLimit(path);
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared) > limit) {
            refuse(context);
        } else if (declared != null && DeskPath.FILE_FORM.equals(path)) {
            context.next(); // its resource reads it, and limits the time
        } else if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || mayBeSlow(request, read)) {
            buffer(context, limit, timeout(path));
        } else {
            context.next();
        }
    }

    private long deskLimit(String path) {
        if (DeskPath.FILE_FORM.equals(path)) {
            return desk.fileLimit().asLongValue();
        }
        return (DeskPath.isPage(path) ? desk.formLimit() : desk.bodyLimit()).asLongValue();
    }

    private long publicLimit(String path) {
        return NoStorePath.VERIFICATION.holds(path) ? verificationLimit : publicLimit;
    }

    /** Where bodies are read, a body sent byte by byte would block a thread. */
    private static boolean mayBeSlow(HttpServerRequest request, boolean read) {
        return read && !request.isEnded();
    }

    private long timeout(String path) {
        return (DeskPath.isPage(path) ? desk.formTimeout() : config.bodyTimeout()).toMillis();
    }

    /** Buffers the whole body before the request goes on. */
    private void buffer(RoutingContext context, long limit, long timeout) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        long timer = context.vertx().setTimer(timeout, late -> stop(request));
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
                    // For whoever reads it: it cannot be read twice. Vert.x has no public way to
                    // hand over a body but its BodyHandler, which cannot end a refused one
                    // politely.
                    ((RoutingContextInternal) context).setBody(body);
                    context.next();
                });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /**
     * Answers 413 and closes the connection a moment later: closing it with unread bytes would
     * reset it and lose the response (RFC 9112, section 9.6).
     */
    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        UnreadBody.handled(context);
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        Future<Void> sent = problem.send(context, ProblemType.CONTENT_TOO_LARGE);
        long timer = context.vertx().setTimer(DRAIN_MILLIS, late -> stop(request));
        request.handler(rest -> {});
        request.endHandler(
                end -> {
                    context.vertx().cancelTimer(timer);
                    sent.onComplete(done -> stop(request));
                });
        request.resume();
    }

    private static void stop(HttpServerRequest request) {
        request.connection().close();
    }
}
