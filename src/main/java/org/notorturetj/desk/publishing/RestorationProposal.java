package org.notorturetj.desk.publishing;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.platform.problem.RuleMessage;

/** Restores withdrawn texts: a publication like any other that needs two people. */
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
    public List<RuleMessage> reasons(String statement) {
        return publication.reasons(statement);
    }

    @Override
    public String permission() {
        return Permission.RESTORE;
    }

    @Override
    public Map<String, Object> details(String statement) {
        return publication.details(statement);
    }

    @Override
    public List<ProposedDocument> documents(String statement, boolean withChanges) {
        return publication.documents(statement, withChanges);
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        return publication.carryOut(proposer, approver, statement);
    }
}
