package org.notorturetj.platform.filter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.EarlyProblem;

/**
 * No address has a semicolon. The framework takes what follows one for a parameter and finds the
 * address without it: a second spelling of every address, past the rules for the desk's and past
 * every cache.
 */
@ApplicationScoped
class MatrixParameterFilter {
    /** After the body was read, before anybody looks at paths. */
    private static final int AFTER_BODY = 899;

    private final EarlyProblem problem;

    MatrixParameterFilter(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_BODY);
    }

    private void watch(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.indexOf(';') >= 0) {
            problem.answer(context, ProblemType.UNKNOWN_PATH);
        } else {
            context.next();
        }
    }
}
