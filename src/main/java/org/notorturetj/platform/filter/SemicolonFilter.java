package org.notorturetj.platform.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses semicolons that are not escaped. In a path the framework takes what follows as a matrix
 * parameter and ignores it in routing, which would give every path more spellings, past the desk's
 * path rules and past every cache. In a query it ends a parameter there, and for everybody else it
 * is a letter of its value (WHATWG URL, section 5.1): one address would mean two things.
 */
@ApplicationScoped
class SemicolonFilter {
    private final EarlyProblem problem;

    SemicolonFilter(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        FilterOrder.SEMICOLONS.register(filters, this::check);
    }

    private void check(RoutingContext context) {
        if (holdsOne(context.request().path())) {
            problem.send(context, ProblemType.UNKNOWN_PATH);
        } else if (holdsOne(context.request().query())) {
            problem.send(context, ProblemType.MALFORMED_REQUEST);
        } else {
            context.next();
        }
    }

    private static boolean holdsOne(@Nullable String part) {
        return part != null && part.indexOf(';') >= 0;
    }
}
