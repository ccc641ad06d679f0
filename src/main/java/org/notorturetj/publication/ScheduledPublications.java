package org.notorturetj.publication;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The publications that wait for their moment. */
@ApplicationScoped
class ScheduledPublications implements PanacheRepository<ScheduledPublication> {
    /** The first that is due, locked; a node that is working on it already is left alone. */
    Optional<ScheduledPublication> nextDue(Instant now) {
        return find("state = 'waiting' and dueAt <= ?1 order by dueAt, id", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2) // SKIP LOCKED
                .firstResultOptional();
    }
}
