package org.notorturetj.platform.filter;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.RequestTarget;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Refuses request lines that no route can have: length, target, version, method. */
@ApplicationScoped
class RequestLineFilter {
    /**
     * The longest path: more than any of the contracts has with every character escaped (a test
     * compares). What follows, the framework's routing above all, need not be fast on others.
     */
    static final int LONGEST_PATH = 1_000;

    private final ContractRoutes routes;
    private final Set<String> everyMethod;
    private final EarlyProblem problem;
    private final UnreadBody unread;

    RequestLineFilter(ContractRoutes routes, EarlyProblem problem, UnreadBody unread) {
        this.routes = routes;
        this.everyMethod = routes.everyMethod();
        this.problem = problem;
        this.unread = unread;
    }

    void register(@Observes Filters filters) {
        FilterOrder.PATH_LENGTH.register(filters, this::checkLength);
        FilterOrder.REQUEST_TARGET.register(filters, this::checkTarget);
        FilterOrder.KNOWN_PATHS.register(filters, this::checkKnown);
        FilterOrder.ALLOWED_METHODS.register(filters, this::checkAllowed);
    }

    private void checkLength(RoutingContext context) {
        context.addEndHandler(answered -> unread.discard(context));
        String path = context.request().path();
        if (path != null && path.length() > LONGEST_PATH) {
            problem.send(context, ProblemType.UNKNOWN_PATH);
        } else {
            context.next();
        }
    }

    private void checkTarget(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == null || !RequestTarget.isValid(request.uri())) {
            problem.send(context, ProblemType.MALFORMED_REQUEST);
        } else {
            context.next();
        }
    }

    /** A method that no path has. */
    private void checkKnown(RoutingContext context) {
        check(context, everyMethod);
    }

    private void checkAllowed(RoutingContext context) {
        check(context, allowed(context));
    }

    private void check(RoutingContext context, Set<String> methods) {
        if (methods.contains(context.request().method().name())) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed(context)));
            problem.send(context, ProblemType.METHOD_NOT_ALLOWED);
        }
    }

    private Set<String> allowed(RoutingContext context) {
        Set<String> ofPath = routes.methods(context.normalizedPath());
        return ofPath.isEmpty() ? everyMethod : ofPath;
    }
}
