package org.notorturetj.desk.http;

import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.platform.crypto.DeskKey;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/**
 * Whether people can work at the desk of this node: whether it has the keys that they need.
 * Readiness is that of the desk; readers need none of these keys, and whoever sends them to a node
 * asks for liveness.
 */
@Readiness
class DeskHealth implements HealthCheck {
    private final DeskKey key;
    private final NameTable names;
    private final boolean desk;

    DeskHealth(
            DeskKey key,
            NameTable names,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.key = key;
        this.names = names;
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("desk").up();
        if (desk) {
            try {
                say(answer, "key", key.failure());
                say(answer, "names", names.failure());
            } catch (DatabaseUnavailableException away) {
                say(answer, "database", Optional.of("PostgreSQL does not answer."));
            }
        }
        return answer.build();
    }

    private static void say(
            HealthCheckResponseBuilder answer, String what, Optional<String> failure) {
        failure.ifPresent(sentence -> answer.down().withData(what, sentence));
    }
}
