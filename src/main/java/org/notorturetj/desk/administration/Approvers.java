package org.notorturetj.desk.administration;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;
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

    /** Whether one more is wanted: fewer than two can sign in, or will. */
    boolean areFew() {
        return accounts.countWorkingApprovers() < ENOUGH;
    }

    /** Whether somebody with these roles is one: nobody becomes one by one person's word. */
    static boolean includes(Set<Role> roles) {
        return RolePermissions.allow(roles, Permission.APPROVE_PROPOSAL);
    }
}
