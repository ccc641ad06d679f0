package org.notorturetj.push.canary;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Target;

import io.quarkus.scheduler.Scheduled;

/**
 * Tries the path to the phones again and again while nothing happens, so that a revoked credential
 * or a lost key is found on a quiet day and not by the alert that fails. Its first probe, soon
 * after the start, also opens the connections that the first alert would otherwise wait for.
 */
@ApplicationScoped
public class Canary {
    private static final Logger LOG = Logger.getLogger(Canary.class);

    private final WakeupRehearsal rehearse;
    private final Clock clock;
    private final boolean sends;
    private volatile @Nullable Probe last;

    Canary(
            WakeupRehearsal rehearse,
            PushConfig config,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk,
            Clock clock) {
        this.rehearse = rehearse;
        this.sends = desk && config.dispatch();
        this.clock = clock;
    }

    /** What became of the last try; empty before the first, and where nothing can be sent. */
    public Optional<Probe> last() {
        return Optional.ofNullable(last);
    }

    @Scheduled(every = "${notorturetj.push.canary-every}", delayed = "10s")
    void probeWhenDue() {
        if (sends) {
            ScheduledWork.orNextTime("The canary of push", this::probe);
        }
    }

    void probe() {
        if (!rehearse.isPossible()) {
            return;
        }
        Map<Target, Outcome> outcomes = rehearse.all();
        Optional<String> failure =
                outcomes.entrySet().stream()
                        .filter(tried -> !(tried.getValue() instanceof Outcome.Accepted))
                        .map(tried -> tried.getKey().address() + ": " + why(tried.getValue()))
                        .reduce((one, other) -> one + ", " + other);
        say(failure);
        last = new Probe(clock.instant(), failure);
    }

    private static String why(Outcome outcome) {
        return outcome.reason().map(code -> outcome.word() + " " + code).orElse(outcome.word());
    }

    private void say(Optional<String> failure) {
        Probe before = last;
        boolean wasWell = before == null || before.failure().isEmpty();
        if (failure.isPresent()) {
            LOG.errorf("Push: no alert would reach the phones now (%s)", failure.get());
        } else if (!wasWell) {
            LOG.info("Push: alerts would reach the phones again");
        }
    }

    /**
     * A try of the whole path.
     *
     * @param failure what the provider said of which topic; empty: it would take an alert
     */
    public record Probe(Instant at, Optional<String> failure) {}
}
