package org.notorturetj.desk.publishing;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.platform.database.disk.SpendsReserve;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.removal.MarkCompromised;
import org.notorturetj.publication.removal.PauseLine;
import org.notorturetj.publication.removal.RetractAlert;

/** Emergency actions that one person takes in one call when somebody is in danger. */
@SpendsReserve
@ApplicationScoped
class ProtectAtOnce {
    private final MarkCompromised compromised;
    private final PauseLine pause;
    private final RetractAlert retract;
    private final AuditTrail audit;

    ProtectAtOnce(
            MarkCompromised compromised, PauseLine pause, RetractAlert retract, AuditTrail audit) {
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
        audit.recordBestEffort(person.accountId(), action, id, null, List.of());
    }

    private static Outcome outcome(Optional<Publication> publication) {
        return publication.map(made -> Outcome.published(made.seq())).orElseGet(Outcome::unseen);
    }
}
