package org.notorturetj.desk.reply;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.rendering.DueDatesAnew;

/** What anybody may propose, and a lawyer says yes to: a wrong date would call somebody late. */
abstract class ConfirmedByLawyer implements ProposalKind {
    private final NameCheck names;
    private final DueDatesAnew dueDates;

    ConfirmedByLawyer(NameCheck names, DueDatesAnew dueDates) {
        this.names = names;
        this.dueDates = dueDates;
    }

    @Override
    public String permission() {
        return Permission.COMMENT;
    }

    @Override
    public void requireApprover(Person approver) {
        if (!approver.may(Permission.REVIEW_LEGALLY)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    /**
     * Names may have been protected since it was proposed. What is public of due dates that it
     * moves is published anew in the same step.
     */
    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        names.require(proposer, null, null, CanonicalJson.tree(statement));
        confirm(approver, statement);
        return Done.published(
                dueDates.publish(new Actor(proposer, approver.accountId()))
                        .map(Publication::seq)
                        .orElse(null));
    }

    abstract void confirm(Person approver, String statement);
}
