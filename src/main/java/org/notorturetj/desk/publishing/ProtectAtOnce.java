package org.notorturetj.desk.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.platform.database.disk.SpendsReserve;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.ApplyRestraint;
import org.notorturetj.publication.removal.Restraint;

/** Emergency actions that one person takes in one call when somebody is in danger. */
@SpendsReserve
@ApplicationScoped
class ProtectAtOnce {
    private final ApplyRestraint restraints;
    private final AuditTrail audit;

    ProtectAtOnce(ApplyRestraint restraints, AuditTrail audit) {
        this.restraints = restraints;
        this.audit = audit;
    }

    /**
     * Takes something away from what readers have of a document.
     *
     * @param action as the audit calls it
     * @param reason a word of the vocabulary, if one was given
     */
    @Transactional
    Outcome apply(
            Person person,
            String id,
            String action,
            Restraint<?> restraint,
            @Nullable String reason) {
        audit.recordBestEffort(person.accountId(), action, id, null, RequestRemoval.fields(reason));
        return restraints
                .apply(Actor.of(person.accountId()), id, restraint)
                .map(made -> Outcome.published(made.seq()))
                .orElseGet(Outcome::unseen);
    }
}
