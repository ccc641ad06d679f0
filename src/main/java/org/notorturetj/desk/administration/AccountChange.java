package org.notorturetj.desk.administration;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.ProblemException;

/**
 * An account change that may need a second person. Its payload is complete when requested, so that
 * it can wait for approval: {@link AccountChanges} applies or proposes it, {@code desk.proposal}
 * applies it once approved.
 *
 * @param <P> the payload; contains nothing personal in the clear, because it is stored while it
 *     waits
 */
public interface AccountChange<P extends Record> {
    /** The name in proposals and in the audit trail, such as {@code account.create}. */
    String kind();

    Class<P> payload();

    /** What is asked for, which is equal for two people who ask for the same. */
    default Object subject(P payload) {
        return payload;
    }

    /**
     * Checks that the change could be applied now.
     *
     * @throws ProblemException if not
     */
    void check(P payload);

    /** Whether a second person must approve it. */
    boolean needsSecondApproval(P payload);

    /**
     * Applies the change in the caller's transaction.
     *
     * @param actor the id of the requesting account, or {@code server}
     * @return the second half of a first password, for whoever agreed to the change to hand over;
     *     null where there is none
     * @throws ProblemException if it is no longer possible
     */
    @Nullable String carryOut(String actor, P payload);

    /** What the approver has to see; may name people, so it is never stored. */
    Map<String, Object> details(P payload);
}
