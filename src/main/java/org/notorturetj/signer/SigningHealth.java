package org.notorturetj.signer;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/**
 * How far the signer is, and why it fails. Wellness, not readiness: readers are served whether or
 * not something is being signed.
 */
@Wellness
class SigningHealth implements HealthCheck {
    private final SigningProgress progress;

    SigningHealth(SigningProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("signing").status(progress.failure().isEmpty());
        int all = progress.all();
        if (all > 0) {
            answer.withData("done", progress.done()).withData("all", all);
        }
        progress.failure().ifPresent(what -> answer.withData("failure", what));
        return answer.build();
    }
}
