package org.notorturetj.platform.database.disk;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

import io.smallrye.health.api.Wellness;

/**
 * Whether the database answers and its disk has space, in words for the operator. Wellness: readers
 * and phones are served what there is, whether or not the desk can work.
 */
@Wellness
class DatabaseHealth implements HealthCheck {
    private final PublicDatabase database;
    private final DiskSpace space;

    DatabaseHealth(PublicDatabase database, DiskSpace space) {
        this.database = database;
        this.space = space;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database").up();
        try {
            database.useHandle(handle -> handle.execute("SELECT 1"));
        } catch (DatabaseUnavailableException e) {
            answer.down()
                    .withData(
                            "found",
                            "PostgreSQL does not answer. An embedded one is started again by the server, whose log says how that goes; an external one is to be started on its machine.");
        }
        space.shortage().ifPresent(sentence -> answer.down().withData("disk", sentence));
        return answer.build();
    }
}
