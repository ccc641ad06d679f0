package org.notorturetj.push.fcm;

import java.util.Optional;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/**
 * Who sends to phones, and whether it can. Wellness, not readiness: readers are served whether or
 * not phones can be woken up.
 */
@Wellness
class FcmHealth implements HealthCheck {
    private final FcmSenderProducer sender;

    FcmHealth(FcmSenderProducer sender) {
        this.sender = sender;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> failure = sender.failure();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("push")
                        .status(failure.isEmpty())
                        .withData("sender", sender.sender().name());
        failure.ifPresent(what -> answer.withData("failure", what));
        return answer.build();
    }
}
