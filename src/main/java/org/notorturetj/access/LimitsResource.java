package org.notorturetj.access;

import java.time.Duration;

import org.notorturetj.api.desk.limits.BodyLimits;
import org.notorturetj.api.desk.limits.Limits;
import org.notorturetj.api.desk.limits.LimitsApi;
import org.notorturetj.platform.http.DeskLimits;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.json.BodyConstraints;
import org.notorturetj.platform.ratelimit.RateLimits;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.Authenticated;

/** The limits in force, for everybody who is signed in. */
@Authenticated
class LimitsResource implements LimitsApi {
    private final RateLimits limits;
    private final MemorySize body;
    private final Duration timeout;

    LimitsResource(RateLimits limits, DeskLimits desk, HttpConfig http) {
        this.limits = limits;
        this.body = desk.bodyLimit();
        this.timeout = http.bodyTimeout();
    }

    @Override
    public Limits limits() {
        return new Limits(
                new BodyLimits(
                        body.asLongValue(),
                        BodyConstraints.NESTING,
                        BodyConstraints.STRING,
                        (int) timeout.toSeconds()),
                limits.table());
    }
}
