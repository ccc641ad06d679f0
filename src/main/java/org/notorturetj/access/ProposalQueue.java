package org.notorturetj.access;

import org.notorturetj.platform.problem.ProblemException;

/**
 * Where that which one person may not do alone waits for a second one. An interface because those
 * who ask for it know nothing of how the desk keeps proposals.
 */
public interface ProposalQueue {
    /**
     * Stores a proposal in the caller's transaction.
     *
     * @param kind the kind of change, such as {@code account.create}
     * @param payload what is needed to carry it out; never personal data in the clear
     * @return the ID of the proposal
     * @throws ProblemException when the person may not propose it
     */
    String propose(Person proposer, String kind, Record payload);
}
