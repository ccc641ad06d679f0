package org.notorturetj.desk.administration;

import java.util.Map;
import org.notorturetj.platform.problem.ProblemException;

/**
 * A change of accounts that may take two people. What it needs is known when it is asked for, so
 * that it can wait: {@link AccountChanges} asks, {@code desk.proposal} carries out what was
 * approved.
 *
 * @param <P> what it needs; nothing personal in the clear, because it is stored while it waits
 */
public interface AccountChange<P extends Record> {
    /** The word for it in proposals and in the audit, as {@code account.create}. */
    String kind();

    Class<P> payload();

    /**
     * Looks whether it could be carried out now.
     *
     * @throws ProblemException when not
     */
    void check(P payload);

    /** Whether one person may not do it alone. */
    boolean needsTwo(P payload);

    /**
     * Does it, in the caller's transaction.
     *
     * @param actor the id of the account that asked for it, or {@code server}
     * @throws ProblemException when it cannot be done any more
     */
    void carryOut(String actor, P payload);

    /** What whoever decides about it has to see; may name people, so it is never stored. */
    Map<String, Object> shown(P payload);
}
