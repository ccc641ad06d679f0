package org.notorturetj.platform.filter;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.EarlyProblem;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers requests that fail outside of JAX-RS as a problem. The framework answers without a body
 * or with a page, and logs as an error, with the address, what strangers can cause at will.
 */
@ApplicationScoped
class RoutingFailures {
    /** After those that know a failure better, before the framework's last one. */
    private static final int ALMOST_LAST = Integer.MAX_VALUE - 1;

    private static final String WHOLE_SERVER = "*";

    private final ContractRoutes routes;
    private final EarlyProblem problem;
    private final UnreadBody unread;

    RoutingFailures(ContractRoutes routes, EarlyProblem problem, UnreadBody unread) {
        this.routes = routes;
        this.problem = problem;
        this.unread = unread;
    }

    void register(@Observes Router router) {
        router.route().order(ALMOST_LAST).failureHandler(this::answer);
        // what fails while a route is looked for passes no failure handler
        router.errorHandler(
                HttpResponseStatus.BAD_REQUEST.code(),
                context -> send(context, ProblemType.MALFORMED_REQUEST));
        router.errorHandler(
                HttpResponseStatus.INTERNAL_SERVER_ERROR.code(),
                context -> fail(context, context.failure()));
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.response().headWritten()
                || context.response().closed()
                || failure instanceof SecurityException // the framework knows the challenge
                || failure instanceof IOException) { // the client is gone
            context.next();
        } else if (!context.request().uri().startsWith("/")
                && context.statusCode() == HttpResponseStatus.NOT_FOUND.code()) {
            answerWithoutPath(context);
        } else if (failure instanceof RejectedExecutionException) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
            send(context, ProblemType.UNAVAILABLE);
        } else if (context.statusCode() >= HttpResponseStatus.BAD_REQUEST.code()
                && context.statusCode() < HttpResponseStatus.INTERNAL_SERVER_ERROR.code()) {
            send(context, EarlyProblem.ofStatus(context.statusCode()));
        } else {
            fail(context, failure);
        }
    }

    /** {@code OPTIONS *} asks about the whole server (RFC 9110, section 9.3.7). */
    private void answerWithoutPath(RoutingContext context) {
        HttpServerRequest request = context.request();
        Set<String> methods = routes.everyMethod();
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        if (request.method().equals(HttpMethod.OPTIONS) && WHOLE_SERVER.equals(request.uri())) {
            context.response().setStatusCode(HttpResponseStatus.NO_CONTENT.code()).end();
            unread.discard(context);
        } else if (methods.contains(request.method().name())) {
            context.response().headers().remove(HttpHeaders.ALLOW);
            send(context, ProblemType.MALFORMED_REQUEST);
        } else {
            send(context, ProblemType.METHOD_NOT_ALLOWED);
        }
    }

    private void fail(RoutingContext context, @Nullable Throwable failure) {
        problem.sendInternalError(context, failure);
        unread.discard(context);
    }

    private void send(RoutingContext context, ProblemType type) {
        problem.send(context, type);
        unread.discard(context);
    }
}
