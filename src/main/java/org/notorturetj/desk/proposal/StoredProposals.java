package org.notorturetj.desk.proposal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Stored proposals. */
@ApplicationScoped
public class StoredProposals implements PanacheRepositoryBase<StoredProposal, String> {
    private static final String WAITING = "waiting";

    /** Of one that waited too long, and is still stored as waiting. */
    private static final String EXPIRED = "expired";

    /** A proposal, locked, so that two people do not decide it at once. */
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
        var conditions = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        // A parameter stands only where it is compared with a column: PostgreSQL cannot tell the
        // type of any other.
        if (state != null) {
            conditions.append(" and state = :state");
            parameters.put("state", state.equals(EXPIRED) ? WAITING : state);
        }
        if (WAITING.equals(state) || EXPIRED.equals(state)) {
            conditions.append(" and expiresAt " + (WAITING.equals(state) ? ">" : "<=") + " :now");
            parameters.put("now", now);
        }
        if (after != null) {
            conditions.append(
                    " and (proposedAt < :before or proposedAt = :before and id < :beforeId)");
            parameters.put("before", after.proposedAt());
            parameters.put("beforeId", after.id());
        }
        return find(conditions + " order by proposedAt desc, id desc", parameters)
                .page(0, size)
                .list();
    }
}
