package org.notorturetj.publication.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The scheduled publications. */
@ApplicationScoped
class ScheduledPublications implements PanacheRepository<ScheduledPublication> {
    /** A desk that leaves more undone does not need the rest. */
    private static final int MOST_REFUSED = 200;

    /**
     * Locks the first publication that is due, skipping those that another node is working on.
     *
     * @param tried the IDs to skip because they were tried already
     */
    Optional<ScheduledPublication> nextDue(Instant now, Set<Long> tried) {
        return find(
                        "state = 'waiting' and dueAt <= ?1 and id not in ?2 order by dueAt, id",
                        now,
                        tried.isEmpty() ? Set.of(0L) : tried)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2) // SKIP LOCKED
                .firstResultOptional();
    }

    /**
     * Locks the waiting publications that name a document, skipping those that are being published
     * or cancelled at this moment: a removal waits for neither.
     */
    List<ScheduledPublication> waitingNaming(String documentId) {
        return find("state = 'waiting' and request like ?1 order by id", "%\"" + documentId + "\"%")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2) // SKIP LOCKED
                .list();
    }

    /** The publications that name a document, and wait or were refused; the next one first. */
    List<ScheduledPublication> naming(String documentId) {
        return list(
                "state in ('waiting', 'refused') and request like ?1 order by dueAt, id",
                "%\"" + documentId + "\"%");
    }

    /** Locks a publication that is still waiting, so that it cannot be published meanwhile. */
    Optional<ScheduledPublication> waiting(long id) {
        return find("id = ?1 and state = 'waiting'", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Locks a publication that was refused and that nobody has dealt with. */
    Optional<ScheduledPublication> refused(long id) {
        return find("id = ?1 and state = 'refused'", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The refused publications that nobody has dealt with, the oldest first; at most 200. */
    List<ScheduledPublication> refused() {
        return find("state = 'refused' order by refusedAt, id").page(0, MOST_REFUSED).list();
    }

    /** All waiting publications, the next one first. */
    List<ScheduledPublication> waiting() {
        return list("state = 'waiting' order by dueAt, id");
    }
}
