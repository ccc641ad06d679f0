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
 * Refuses a host that is none, in any version (RFC 9112, section 3.2). HTTP/1.0 may name no host,
 * as load balancers do: nothing here needs one, and no link is made of it.
 */
@ApplicationScoped
class HostFilter {
    private final EarlyProblem problem;

    HostFilter(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        FilterOrder.HOST.register(filters, this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.authority() == null && request.headers().contains(HttpHeaders.HOST)) {
            problem.send(context, ProblemType.MALFORMED_REQUEST);
        } else {
            context.next();
        }
    }
}
