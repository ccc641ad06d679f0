package org.notorturetj.push.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.UncommittedPublication;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.signer.WakeupSigner;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Writes down whom a publication wakes up, in its transaction: an alert that became active, one
 * that is called off or taken away, a line that must not be dialled any more. Corrections wake
 * nobody a second time.
 */
@ApplicationScoped
class QueueWakeups {
    private static final Collection ALERTS = DocumentType.ALERT.collection();
    private static final Collection HOTLINES = DocumentType.HOTLINE.collection();

    private static final Logger LOG = Logger.getLogger(QueueWakeups.class);

    private static final Duration HOUR = Duration.ofHours(1);

    private final WakeupOutbox outbox;
    private final WakeupSigner sign;
    private final PushConfig config;

    QueueWakeups(WakeupOutbox outbox, WakeupSigner sign, PushConfig config) {
        this.outbox = outbox;
        this.sign = sign;
        this.config = config;
    }

    void queue(@Observes UncommittedPublication publishing) {
        Set<String> told = new HashSet<>();
        for (Change change : publishing.changes()) {
            if (isTold(change) && told.add(change.documentId())) {
                tell(publishing, change);
            }
        }
    }

    private static boolean isTold(Change change) {
        boolean alarms = change.collection().equals(ALERTS) || change.collection().equals(HOTLINES);
        return alarms && !(change instanceof Change.Rewrite);
    }

    private void tell(UncommittedPublication publishing, Change change) {
        if (change.collection().equals(HOTLINES)) {
            if (isCompromised(publishing, change)) {
                remove(publishing, WakeupKind.HOTLINE, RandomId.ofDocument(), change.documentId());
            }
        } else if (change instanceof Change.Put put) {
            JsonNode alert = put.shown().record();
            if (alert.path("sample").asBoolean()) {
                return;
            }
            String nid = alert.path("nid").asText();
            if ("active".equals(alert.path("state").asText())) {
                wake(publishing, nid, alert, put.documentId());
            } else if ("retracted".equals(alert.path("state").asText())) {
                remove(publishing, WakeupKind.RETRACT, nid, change.documentId());
            }
        } else {
            nidOf(change.documentId())
                    .ifPresent(
                            nid ->
                                    remove(
                                            publishing,
                                            WakeupKind.RETRACT,
                                            nid,
                                            change.documentId()));
        }
    }

    /** What is paused or withdrawn harms nobody who dials it; what is compromised does. */
    private static boolean isCompromised(UncommittedPublication publishing, Change change) {
        return publishing.takesAway()
                && change instanceof Change.Put put
                && "compromised".equals(put.shown().record().path("status").asText());
    }

    /** An alert that cannot be signed is not published: no phone would believe it. */
    private void wake(
            UncommittedPublication publishing, String nid, JsonNode alert, String documentId) {
        Instant expiresAt = Instant.parse(alert.path("expiresAt").asText());
        Set<String> regions = new HashSet<>();
        alert.path("regions").forEach(region -> regions.add(region.asText()));
        Instant end = earlier(expiresAt, publishing.at().plus(config.longestLife()));
        Wakeup wakeup =
                signed(nid, publishing.seq(), WakeupKind.ALERT, end)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemType.PUBLICATION_REFUSED,
                                                "keys",
                                                Rule.NO_ALERT_KEY));
        if (outbox.alertsSince(publishing.at().minus(HOUR), documentId) >= config.alertsPerHour()) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "alerts", Rule.ALERTS_PER_HOUR);
        }
        if (!outbox.add(wakeup, documentId, regions, publishing.at())) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "nid", Rule.NID_TAKEN);
        }
    }

    /**
     * Nothing holds a removal up: without a key or a row phones learn it when they next ask. What
     * waits of an alert is called off in any case.
     */
    private void remove(
            UncommittedPublication publishing,
            WakeupKind kind,
            String nid,
            @Nullable String documentId) {
        Instant end = publishing.at().plus(config.longestLife());
        Optional<Wakeup> wakeup = signed(nid, publishing.seq(), kind, end);
        try {
            if (wakeup.isPresent()) {
                outbox.addOrGoOn(wakeup.get(), documentId, publishing.at());
            } else {
                LOG.errorf(
                        "Publication %d wakes nobody up: there is no key here that may sign alerts",
                        publishing.seq());
                outbox.callOffOrGoOn(nid, publishing.at());
            }
        } catch (JdbiException | DatabaseUnavailableException e) {
            LOG.errorf(
                    "Publication %d wakes nobody up: it cannot be written down (%s)",
                    publishing.seq(), e.getClass().getSimpleName());
        }
    }

    private Optional<String> nidOf(String documentId) {
        try {
            return outbox.nidOf(documentId);
        } catch (JdbiException | DatabaseUnavailableException e) {
            LOG.errorf("What was taken away wakes nobody up (%s)", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Wakeup> signed(String nid, long seq, WakeupKind kind, Instant expiresAt) {
        Instant end = Instant.ofEpochSecond(expiresAt.getEpochSecond());
        return sign.sign(Wakeup.signed(nid, seq, kind, true, end))
                .map(signature -> new Wakeup(nid, seq, kind, true, end, signature));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
