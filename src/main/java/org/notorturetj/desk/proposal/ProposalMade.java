package org.notorturetj.desk.proposal;

/** Somebody asks for a second person; told inside the transaction. */
public record ProposalMade(String proposalId) {}
