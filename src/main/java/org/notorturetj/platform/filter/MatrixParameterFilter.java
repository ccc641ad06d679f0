package org.notorturetj.platform.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses paths with a semicolon. The framework takes what follows as a matrix parameter and
 * ignores it in routing, which would give every path more spellings, past the desk's path rules and
 * past every cache.
 */
@ApplicationScoped
class MatrixParameterFilter {
    /** After the body is read, before anything checks paths. */
    private static final int AFTER_BODY = 899;

    private final EarlyProblem problem;

    MatrixParameterFilter(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_BODY);
    }

    private void check(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.indexOf(';') >= 0) {
            problem.send(context, ProblemType.UNKNOWN_PATH);
        } else {
            context.next();
        }
    }
}
