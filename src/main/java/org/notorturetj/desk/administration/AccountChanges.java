package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.ProposalQueue;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Decides, in one place, whether an account change is applied at once or proposed. */
@ApplicationScoped
class AccountChanges {
    private final CurrentPerson current;
    private final ProposalQueue proposals;
    private final Approvers approvers;

    AccountChanges(CurrentPerson current, ProposalQueue proposals, Approvers approvers) {
        this.current = current;
        this.approvers = approvers;
        this.proposals = proposals;
    }

    /**
     * Applies or proposes a change on behalf of the current person.
     *
     * @throws ProblemException if it takes two people and there is only one: she must not make the
     *     second one herself, the server's console does
     */
    @Transactional
    <P extends Record> Outcome applyOrPropose(AccountChange<P> change, P payload) {
        change.check(payload);
        if (!change.needsSecondApproval(payload)) {
            return new Outcome(null, change.carryOut(current.get().accountId(), payload));
        }
        if (!approvers.exist()) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "account", Rule.SECOND_AT_CONSOLE);
        }
        return new Outcome(proposals.propose(current.get(), change.kind(), payload), null);
    }

    /**
     * What became of a change.
     *
     * @param proposal its id if a second person must approve; null if the change is applied
     * @param secondPart of a first password, where one person does it alone
     */
    record Outcome(@Nullable String proposal, @Nullable String secondPart) {
        @Override
        public String toString() {
            return "Outcome[" + proposal + "]";
        }
    }
}
