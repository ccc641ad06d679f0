package org.notorturetj.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.access.ProposalQueue;

/** Stores account changes as proposals. */
@ApplicationScoped
class AccountProposals implements ProposalQueue {
    private final Proposals proposals;

    AccountProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String propose(Person proposer, String kind, Record payload) {
        return proposals.propose(proposer, kind, null, payload).id();
    }
}
