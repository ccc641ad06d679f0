package org.notorturetj.access;

import org.notorturetj.platform.problem.ProblemException;

/** Holds changes that one person may not make alone until somebody else approves them. */
public interface SecondApproval {
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
