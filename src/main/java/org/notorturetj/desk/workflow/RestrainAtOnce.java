package org.notorturetj.desk.workflow;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.alert.Retract;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.audit.AuditTrail;
import org.notorturetj.hotline.MarkCompromised;
import org.notorturetj.hotline.PauseLine;
import org.notorturetj.publication.Actor;
import org.notorturetj.publication.Publication;

/** What one person does in one call when somebody is in danger. */
@ApplicationScoped
class RestrainAtOnce {
    private final MarkCompromised compromised;
    private final PauseLine pause;
    private final Retract retract;
    private final AuditTrail audit;

    RestrainAtOnce(
            MarkCompromised compromised, PauseLine pause, Retract retract, AuditTrail audit) {
        this.compromised = compromised;
        this.pause = pause;
        this.retract = retract;
        this.audit = audit;
    }

    @Transactional
    Outcome markCompromised(Person person, String id) {
        record(person, "hotline.compromise", id);
        return outcome(compromised.mark(Actor.of(person.accountId()), id));
    }

    @Transactional
    Outcome pause(Person person, String id) {
        record(person, "hotline.pause", id);
        return outcome(pause.pause(Actor.of(person.accountId()), id));
    }

    @Transactional
    Outcome retract(Person person, String id) {
        record(person, "alert.retract", id);
        return outcome(retract.retract(Actor.of(person.accountId()), id));
    }

    private void record(Person person, String action, String id) {
        audit.recordRegardless(person.accountId(), action, id, null, List.of());
    }

    private static Outcome outcome(Optional<Publication> publication) {
        return publication.map(made -> Outcome.published(made.seq())).orElseGet(Outcome::unseen);
    }
}
