package org.notorturetj.publication.removal;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.desk.facts.AlertFacts;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.json.CanonicalJson;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Expires alerts by a publication, so that phones and mirrors are informed and readers need no
 * clock.
 */
@ApplicationScoped
public class ExpireAlerts {
    private static final Logger LOG = Logger.getLogger(ExpireAlerts.class);

    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ApplyRestraint restraints;
    private final Clock clock;

    ExpireAlerts(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ApplyRestraint restraints,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.restraints = restraints;
        this.clock = clock;
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}")
    void expireWhenDue() {
        ScheduledWork.orNextTime("Expiring alerts", this::expireDue);
    }

    /** Publishes every active alert whose time is up as expired. */
    public void expireDue() {
        QuarkusTransaction.requiringNew()
                .call(() -> documents.ofType(DocumentType.ALERT))
                .forEach(this::tryToExpire);
    }

    private void tryToExpire(Document alert) {
        try {
            QuarkusTransaction.requiringNew().run(() -> expire(alert));
        } catch (RuntimeException e) {
            // Retried at the next tick without holding up the others. Only the class is logged,
            // since a message may quote the text.
            LOG.errorf("Alert %s did not expire: %s", alert.id(), e.getClass().getName());
        }
    }

    private void expire(Document document) {
        boolean due =
                editions.anyPublished(document.id())
                        && facts.published(document.id())
                                .map(Facts::content)
                                .map(content -> CanonicalJson.read(content, AlertFacts.class))
                                .filter(this::isOver)
                                .isPresent();
        if (due) {
            // Checked again under the log's lock: it may have been retracted meanwhile.
            restraints.expire(
                    document.id(),
                    new Restraint<>(
                            DocumentType.ALERT,
                            AlertFacts.class,
                            "document.expire",
                            alert -> isOver(alert) ? alert.expired() : alert));
        }
    }

    private boolean isOver(AlertFacts alert) {
        return alert.active() && !alert.expiresAt().isAfter(clock.instant());
    }
}
