package org.notorturetj.signer;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How long signing takes, and how far it is behind the log. */
@ApplicationScoped
class SigningMeters implements MeterBinder {
    private static final String LAG =
            """
            SELECT published.seq - coalesce(
                (SELECT seq FROM published.signed_head
                 ORDER BY epoch DESC, seq DESC, issue DESC LIMIT 1), 0)
            FROM published.head published
            """;

    private final PublicDatabase database;
    private final SigningProgress progress;
    private final Timer signing;

    SigningMeters(PublicDatabase database, SigningProgress progress, MeterRegistry registry) {
        this.database = database;
        this.progress = progress;
        this.signing =
                Timer.builder("notorturetj.signing")
                        .description("Signing the log once, from building its files to the commit")
                        .register(registry);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("notorturetj.signing.lag", this, SigningMeters::lag)
                .description("Publications that the newest signed head does not hold yet")
                .register(registry);
        Gauge.builder(
                        "notorturetj.signing.refused",
                        progress,
                        it -> it.trouble().isPresent() ? 1 : 0)
                .description("1 while this node signs nothing; the health says why")
                .register(registry);
        Gauge.builder("notorturetj.signing.left", progress, SigningProgress::left)
                .description("Steps of building the archive that are left on this node")
                .register(registry);
    }

    void time(Runnable signs) {
        signing.record(signs);
    }

    /** Asked when somebody reads the meters, so that it holds what other nodes did too. */
    private double lag() {
        try {
            return database.withHandle(handle -> handle.createQuery(LAG).mapTo(Long.class).one());
        } catch (DatabaseUnavailableException e) {
            return Double.NaN;
        }
    }
}
