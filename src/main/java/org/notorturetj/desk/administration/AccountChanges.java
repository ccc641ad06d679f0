package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.SecondApproval;

/** The one place where it is decided whether a change of accounts is done or waits. */
@ApplicationScoped
class AccountChanges {
    private final CurrentPerson current;
    private final SecondApproval twoPeople;

    AccountChanges(CurrentPerson current, SecondApproval twoPeople) {
        this.current = current;
        this.twoPeople = twoPeople;
    }

    /**
     * Makes a change in the name of whoever asks.
     *
     * @return the id of the proposal when it waits for a second person; empty when it is done
     */
    @Transactional
    <P extends Record> Optional<String> make(AccountChange<P> change, P payload) {
        change.check(payload);
        if (change.needsTwo(payload)) {
            return Optional.of(twoPeople.propose(current.get(), change.kind(), payload));
        }
        change.carryOut(current.get().accountId(), payload);
        return Optional.empty();
    }
}
