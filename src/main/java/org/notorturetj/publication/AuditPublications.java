package org.notorturetj.publication;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.audit.AuditTrail;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.UncommittedPublication;

/**
 * Audits every publication: one row per document and language, {@code publication.put} or {@code
 * publication.remove}. A publication without documents is {@code publication.announce}.
 */
@ApplicationScoped
class AuditPublications {
    private final AuditTrail audit;

    AuditPublications(AuditTrail audit) {
        this.audit = audit;
    }

    /** Runs before observers that may fail: a removal is committed anyway and must be audited. */
    void record(@Observes @Priority(2) UncommittedPublication publishing) {
        String actor = publishing.actor().id();
        if (publishing.changes().isEmpty()) {
            audit.record(actor, "publication.announce", null, null, Set.of());
        }
        for (Change change : publishing.changes()) {
            String action = "publication." + change.operation();
            String language = change.language().tag();
            if (publishing.onlyRemoves()) {
                audit.recordBestEffort(actor, action, change.documentId(), language, Set.of());
            } else {
                audit.record(actor, action, change.documentId(), language, Set.of());
            }
        }
    }
}
