package org.notorturetj.edge.cache;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.edge.admission.Admission;
import org.notorturetj.platform.problem.EarlyProblem;
import org.notorturetj.platform.problem.RetryAfter;
import org.notorturetj.platform.ratelimit.ClientKey;
import org.notorturetj.platform.ratelimit.RateGroup;
import org.notorturetj.platform.ratelimit.RateLimits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Limits what one address lets be made anew, and only while others wait. What is in memory, and
 * hotlines, alerts and sync, are never limited: an onion, a CDN, a carrier's NAT or a village share
 * one address, and all of them get what everybody reads.
 */
@ApplicationScoped
class AddressLimit {
    private final RateLimits limits;
    private final ClientKey addresses;
    private final Admission admission;
    private final EarlyProblem problem;

    AddressLimit(
            RateLimits limits, ClientKey addresses, Admission admission, EarlyProblem problem) {
        this.limits = limits;
        this.addresses = addresses;
        this.admission = admission;
        this.problem = problem;
    }

    /** Counts a request; if it is one too many while others wait, answers it. */
    boolean refuses(RoutingContext context) {
        if (!limits.isOn(RateGroup.MISSES)) {
            return false;
        }
        Optional<Duration> wait = limits.count(RateGroup.MISSES, addresses.of(context.request()));
        if (wait.isEmpty() || !admission.isCrowded()) {
            return false;
        }
        String seconds = RetryAfter.seconds(wait.get());
        context.response()
                .putHeader(HttpHeaders.RETRY_AFTER, seconds)
                // draft-ietf-httpapi-ratelimit-headers-10
                .putHeader("RateLimit", "\"misses\";r=0;t=" + seconds)
                .putHeader("RateLimit-Policy", limits.policy(RateGroup.MISSES));
        problem.send(context, ProblemType.TOO_MANY_REQUESTS);
        return true;
    }
}
