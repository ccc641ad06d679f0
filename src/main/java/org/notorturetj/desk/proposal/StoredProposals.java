package org.notorturetj.desk.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored proposals. */
@ApplicationScoped
public class StoredProposals implements PanacheRepositoryBase<StoredProposal, String> {
    /** Finds a proposal and locks its row, so that two people cannot decide it at once. */
    Optional<StoredProposal> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Waiting proposals, oldest first. */
    public List<StoredProposal> waiting(Instant now) {
        return list("state = 'waiting' and expiresAt > ?1 order by proposedAt, id", now);
    }

    /**
     * A page of proposals, newest first.
     *
     * @param state null for all
     * @param after the last proposal of the previous page; null for the first page
     */
    List<StoredProposal> page(
            @Nullable String state, Instant now, @Nullable StoredProposal after, int size) {
        String condition =
                switch (state == null ? "" : state) {
                    case "" -> "?1 is not null and ?2 is not null";
                    case "waiting" -> "state = ?1 and expiresAt > ?2";
                    case "expired" -> "?1 is not null and state = 'waiting' and expiresAt <= ?2";
                    default -> "state = ?1 and ?2 is not null";
                };
        Instant before = after == null ? now.plusSeconds(1) : after.proposedAt();
        String beforeId = after == null ? "" : after.id();
        return find(
                        condition
                                + " and (proposedAt < ?3 or proposedAt = ?3 and id < ?4)"
                                + " order by proposedAt desc, id desc",
                        state == null ? "" : state,
                        now,
                        before,
                        beforeId)
                .page(0, size)
                .list();
    }
}
