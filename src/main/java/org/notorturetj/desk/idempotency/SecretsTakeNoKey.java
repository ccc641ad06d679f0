package org.notorturetj.desk.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.filter.DeskFilter;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Refuses an {@code Idempotency-Key} where it would promise what cannot be kept. Elsewhere it is
 * passed over, as HTTP has it: a removal is never refused for it.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
class SecretsTakeNoKey implements DeskFilter {
    @Context ResourceInfo resource;

    @Override
    public void filterDesk(ContainerRequestContext request) {
        if (request.getHeaders().containsKey(TakesIdempotencyKey.HEADER)
                && resource.getResourceMethod().isAnnotationPresent(GivesSecret.class)) {
            throw new ProblemException(
                    ProblemType.BAD_PARAMETER, TakesIdempotencyKey.HEADER, Rule.NO_IDEMPOTENCY_KEY);
        }
    }
}
