package org.notorturetj.platform.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Names the host of a request of HTTP/1.0 that names none, as it may: load balancers ask so whether
 * the server is there. No link is made of the host, but the framework knows no address without one.
 * A host that is none is refused in any version (RFC 9112, section 3.2).
 */
@ApplicationScoped
class HostFilter {
    /** After what is no request line, before the filters that read addresses. */
    private static final int EARLY = 19_000;

    private static final String THIS_ONE = "localhost";

    private final EarlyProblem problem;

    HostFilter(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.authority() != null) {
            context.next();
        } else if (request.headers().contains(HttpHeaders.HOST)) {
            problem.send(context, ProblemType.MALFORMED_REQUEST);
        } else {
            request.headers().set(HttpHeaders.HOST, THIS_ONE);
            context.next();
        }
    }
}
