package org.notorturetj.platform.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.problem.EarlyProblem;
import org.notorturetj.platform.problem.RetryAfter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Answers 429 to an address that sends too many requests, before any other work is done. */
@ApplicationScoped
class ClientRateFilter {
    private static final String EVERYBODY = "everybody";

    private final RateLimits limits;
    private final ClientKey addresses;
    private final EarlyProblem problem;

    ClientRateFilter(RateLimits limits, ClientKey addresses, EarlyProblem problem) {
        this.limits = limits;
        this.addresses = addresses;
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        FilterOrder.RATE_OF_PREFLIGHTS.register(filters, context -> count(context, true));
        FilterOrder.RATES.register(filters, context -> count(context, false));
    }

    private void count(RoutingContext context, boolean preflights) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.OPTIONS) != preflights) {
            context.next();
            return;
        }
        List<RateGroup> groups =
                RateGroup.ofAddress(request.method().name(), context.normalizedPath()).stream()
                        .filter(limits::isOn)
                        .toList();
        if (groups.isEmpty()) {
            context.next();
            return;
        }
        String key = addresses.of(request);
        for (RateGroup group : groups) {
            Optional<Duration> wait =
                    limits.count(group, group.per() == RateGroup.Per.EVERYBODY ? EVERYBODY : key);
            if (wait.isPresent()) {
                reject(context, wait.get());
                return;
            }
        }
        context.next();
    }

    private void reject(RoutingContext context, Duration wait) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait));
        problem.refuse(context, ProblemType.TOO_MANY_REQUESTS);
    }
}
