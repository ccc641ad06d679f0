package org.notorturetj.desk.http;

import java.util.Map;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/**
 * Whether people can work at the desk of this node: whether it has the keys that they need.
 * Readiness is that of the desk; readers need none of these keys, and whoever sends them to a node
 * asks for liveness.
 */
@Readiness
class DeskHealth implements HealthCheck {
    private final DeskKeys keys;

    DeskHealth(DeskKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("desk").up();
        keys.namesUnprotected().ifPresent(it -> answer.withData(DeskKeys.NAMES, it));
        failures().forEach((key, sentence) -> answer.down().withData(key, sentence));
        return answer.build();
    }

    private Map<String, String> failures() {
        try {
            return keys.failures();
        } catch (DatabaseUnavailableException away) {
            return Map.of("database", "PostgreSQL does not answer.");
        }
    }
}
