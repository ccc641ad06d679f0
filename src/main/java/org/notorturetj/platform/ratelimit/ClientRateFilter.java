package org.notorturetj.platform.ratelimit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.EarlyProblem;
import org.notorturetj.platform.problem.RetryAfter;

/** Sends away whoever asks too often from one address, before anything is looked up for them. */
@ApplicationScoped
class ClientRateFilter {
    /** After the body was read: an answer before that would leave it in the way of the next. */
    private static final int AFTER_BODY = 890;

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
        filters.register(this::count, AFTER_BODY);
    }

    private void count(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<RateGroup> groups =
                RateGroup.ofAddress(request.method().name(), context.normalizedPath()).stream()
                        .filter(limits::isOn)
                        .toList();
        // a browser asks with OPTIONS before it asks
        if (groups.isEmpty() || request.method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        String key = addresses.of(request);
        for (RateGroup group : groups) {
            Optional<Duration> wait =
                    limits.count(group, group.per() == RateGroup.Per.EVERYBODY ? EVERYBODY : key);
            if (wait.isPresent()) {
                sendAway(context, wait.get());
                return;
            }
        }
        context.next();
    }

    private void sendAway(RoutingContext context, Duration wait) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait));
        problem.answer(context, ProblemType.TOO_MANY_REQUESTS);
    }
}
