package org.notorturetj.push.fcm;

import io.smallrye.health.api.Wellness;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Who sends to phones, and whether it can. Wellness, not readiness: readers are served whether or
 * not phones can be woken up.
 */
@Wellness
class PushHealth implements HealthCheck {
    private final PhoneSender sender;

    PushHealth(PhoneSender sender) {
        this.sender = sender;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = sender.trouble();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("push")
                        .status(trouble.isEmpty())
                        .withData("sender", sender.sender().name());
        trouble.ifPresent(what -> answer.withData("trouble", what));
        return answer.build();
    }
}
