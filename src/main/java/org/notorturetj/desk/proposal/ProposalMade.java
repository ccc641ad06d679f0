package org.notorturetj.desk.proposal;

/** Fired inside the transaction that stores a new proposal. */
public record ProposalMade(String proposalId) {}
