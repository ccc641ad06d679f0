package org.notorturetj.platform.filter;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.platform.problem.EarlyProblem;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Refuses the forms of pages that a filter before it let through, to be shown again. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class RefusedForms implements DeskFilter {
    private final CurrentVertxRequest current;

    RefusedForms(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filterDesk(ContainerRequestContext request) {
        EarlyProblem.ofForm(current.getCurrent())
                .ifPresent(
                        type -> {
                            throw new ProblemException(type);
                        });
    }
}
