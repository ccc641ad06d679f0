package org.notorturetj.desk.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** Rejects all desk paths on a node with only the public door. */
@ApplicationScoped
class DisabledDeskFilter {
    private final EarlyProblem problem;

    DisabledDeskFilter(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters, DeskConfig config) {
        if (!config.enabled()) {
            FilterOrder.DISABLED_DESK.register(
                    filters, context -> problem.send(context, ProblemType.UNKNOWN_PATH));
        }
    }
}
