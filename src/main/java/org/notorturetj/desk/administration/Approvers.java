package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.desk.account.Accounts;

/** Decides when the two-person rule applies to accounts. */
@ApplicationScoped
class Approvers {
    private static final int ENOUGH = 2;

    private final Accounts accounts;

    Approvers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Whether two people exist who may approve. Frozen accounts count: otherwise a thief with an
     * administrator's session could freeze the others, which one person may do, and then act alone.
     */
    boolean exist() {
        return accounts.countApprovers() >= ENOUGH;
    }
}
