package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import org.notorturetj.desk.account.Accounts;

/** When the two-person rule holds for accounts. */
@ApplicationScoped
class Approvers {
    private static final int ENOUGH = 2;

    private final Accounts accounts;

    Approvers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * True once two people exist who may approve. Frozen ones count: otherwise whoever has stolen
     * an administrator's session would freeze the others, which one person may, and then be the
     * only one.
     */
    boolean exist() {
        return accounts.approvers() >= ENOUGH;
    }
}
