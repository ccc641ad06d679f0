package org.notorturetj.access;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.filter.DeskFilter;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.ratelimit.RateGroup;
import org.notorturetj.platform.ratelimit.RateLimits;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;

/** Limits requests per person, from any address: a stolen token must not bypass the limits. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class PersonRateFilter implements DeskFilter {
    private final RateLimits limits;
    private final SecurityIdentity identity;

    PersonRateFilter(RateLimits limits, SecurityIdentity identity) {
        this.limits = limits;
        this.identity = identity;
    }

    @Override
    public void filterDesk(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        person().ifPresent(person -> count(person, request.getMethod(), path));
    }

    /** Empty for an invalid token, which must not block operations that are open to everybody. */
    private Optional<String> person() {
        try {
            return identity.isAnonymous()
                    ? Optional.empty()
                    : Optional.of(identity.getPrincipal().getName());
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    void count(String person, String method, String path) {
        limits.count(RateGroup.ofPerson(method, path), person)
                .ifPresent(
                        wait -> {
                            throw ProblemException.retryAfter(ProblemType.TOO_MANY_REQUESTS, wait);
                        });
    }
}
