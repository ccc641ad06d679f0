package org.notorturetj.publication.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The publications that wait for their moment. */
@ApplicationScoped
class ScheduledPublications implements PanacheRepository<ScheduledPublication> {
    /**
     * The first that is due, locked; a node that is working on it already is left alone.
     *
     * @param tried ids that have had their turn
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

    /** One that still waits, locked against its own moment. */
    Optional<ScheduledPublication> waiting(long id) {
        return find("id = ?1 and state = 'waiting'", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** All that wait, the next one first. */
    List<ScheduledPublication> waiting() {
        return list("state = 'waiting' order by dueAt, id");
    }
}
