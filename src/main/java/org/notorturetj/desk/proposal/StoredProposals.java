package org.notorturetj.desk.proposal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.proposal.ProposalFilter;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.platform.text.Digest;

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

    /** Keeps others who ask for something of this kind about this document away until the end. */
    void lock(String kind, @Nullable String documentId) {
        byte[] hash = Digest.sha256("proposal " + kind + " " + documentId);
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)", Integer.class)
                .setParameter(1, ByteBuffer.wrap(hash).getLong())
                .getSingleResult();
    }

    /** Waiting proposals, oldest first. */
    public List<StoredProposal> waiting(Instant now) {
        return list("state = 'waiting' and expiresAt > ?1 order by proposedAt, id", now);
    }

    /**
     * A page of proposals, newest first.
     *
     * @param after where the page before ended; null for the first page
     */
    List<StoredProposal> page(
            ProposalFilter filter, Instant now, @Nullable PageCursor after, int size) {
        String state = filter.state();
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
        equal(conditions, parameters, "kind", filter.kind());
        equal(conditions, parameters, "proposer", filter.proposer());
        equal(conditions, parameters, "documentId", filter.document());
        if (after != null) {
            conditions.append(
                    " and (proposedAt < :before or proposedAt = :before and id < :beforeId)");
            parameters.put("before", after.at());
            parameters.put("beforeId", after.key());
        }
        return find(conditions + " order by proposedAt desc, id desc", parameters)
                .page(0, size)
                .list();
    }

    private static void equal(
            StringBuilder conditions,
            Map<String, Object> parameters,
            String column,
            @Nullable String value) {
        if (value != null) {
            conditions.append(" and %s = :%s".formatted(column, column));
            parameters.put(column, value);
        }
    }
}
