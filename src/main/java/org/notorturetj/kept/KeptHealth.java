package org.notorturetj.kept;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.health.api.Wellness;

/**
 * Whether the folder is current, in words and as a meter. Wellness: readers are served what is not
 * in it by this server.
 */
@Wellness
@ApplicationScoped
class KeptHealth implements HealthCheck, MeterBinder {
    private static final double MILLIS = 1000;

    private final KeptState state;
    private final KeptConfig config;

    KeptHealth(KeptState state, KeptConfig config) {
        this.state = state;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("kept-folder").status(state.trouble().isEmpty());
        if (config.path().isPresent()) {
            answer.withData("current", state.behindFor().isZero());
        }
        state.trouble().ifPresent(what -> answer.withData("found", what));
        return answer.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (config.path().isPresent()) {
            Gauge.builder(
                            "notorturetj.kept.folder.behind",
                            state,
                            it -> it.behindFor().toMillis() / MILLIS)
                    .description("For how long the kept folder has not been current")
                    .baseUnit("seconds")
                    .register(registry);
        }
    }
}
