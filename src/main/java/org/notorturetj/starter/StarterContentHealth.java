package org.notorturetj.starter;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/**
 * Whether the starter content is there. Wellness, not readiness: hotlines are served before the
 * rest of it has come.
 */
@Wellness
class StarterContentHealth implements HealthCheck {
    private final LoadProgress progress;

    StarterContentHealth(LoadProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("starter content")
                        .status(progress.failure().isEmpty())
                        .withData("whole", progress.isWhole())
                        .withData("published", progress.loaded());
        progress.failure().ifPresent(what -> answer.withData("failure", what));
        return answer.build();
    }
}
