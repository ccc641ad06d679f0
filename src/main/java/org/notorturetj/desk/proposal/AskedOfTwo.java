package org.notorturetj.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.access.TwoPeople;

/** Lets changes of accounts wait among the proposals. */
@ApplicationScoped
class AskedOfTwo implements TwoPeople {
    private final Proposals proposals;

    AskedOfTwo(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String propose(Person proposer, String kind, Record payload) {
        return proposals.propose(proposer, kind, null, payload).id();
    }
}
