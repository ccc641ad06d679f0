package org.notorturetj.access;

import org.notorturetj.platform.problem.ProblemException;

/** Where that which one person may not do alone waits for a second one. */
public interface SecondApproval {
    /**
     * Keeps a change until somebody else decides about it, in the caller's transaction.
     *
     * @param kind which change it is, as {@code account.create}
     * @param payload what it needs when it is carried out; never anything personal in the clear
     * @return the id of the proposal
     * @throws ProblemException when nothing can be proposed
     */
    String propose(Person proposer, String kind, Record payload);
}
