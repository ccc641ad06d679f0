package org.notorturetj.desk.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.problem.EarlyProblem;

/** On a node with only the public door, no address of the desk exists. */
@ApplicationScoped
class DisabledDeskFilter {
    /** After the body was read, before anybody is counted or recognized. */
    private static final int AFTER_BODY = 895;

    private final EarlyProblem problem;

    DisabledDeskFilter(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters, DeskConfig config) {
        if (!config.enabled()) {
            filters.register(this::answer, AFTER_BODY);
        }
    }

    private void answer(RoutingContext context) {
        if (DeskPath.holds(context.normalizedPath())) {
            problem.send(context, ProblemType.UNKNOWN_PATH);
        } else {
            context.next();
        }
    }
}
