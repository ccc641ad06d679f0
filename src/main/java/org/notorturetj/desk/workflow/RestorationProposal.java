package org.notorturetj.desk.workflow;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.access.Verb;
import org.notorturetj.desk.proposal.ProposalKind;

/** Brings back what was withdrawn: a publication like any other that two people answer for. */
@ApplicationScoped
class RestorationProposal implements ProposalKind {
    static final String NAME = "restoration";

    private final PublicationProposal publication;

    RestorationProposal(PublicationProposal publication) {
        this.publication = publication;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String verb() {
        return Verb.RESTORE;
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        return publication.carryOut(proposer, approver, statement);
    }
}
