package org.notorturetj.desk.administration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.SecondApproval;

/** Decides, in one place, whether an account change is applied at once or proposed. */
@ApplicationScoped
class AccountChanges {
    private final CurrentPerson current;
    private final SecondApproval secondApproval;

    AccountChanges(CurrentPerson current, SecondApproval secondApproval) {
        this.current = current;
        this.secondApproval = secondApproval;
    }

    /**
     * Applies or proposes a change on behalf of the current person.
     *
     * @return the id of the proposal if a second person must approve; empty if the change is
     *     applied
     */
    @Transactional
    <P extends Record> Optional<String> applyOrPropose(AccountChange<P> change, P payload) {
        change.check(payload);
        if (change.needsSecondApproval(payload)) {
            return Optional.of(secondApproval.propose(current.get(), change.kind(), payload));
        }
        change.carryOut(current.get().accountId(), payload);
        return Optional.empty();
    }
}
