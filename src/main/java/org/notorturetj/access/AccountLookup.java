package org.notorturetj.access;

import java.time.Instant;
import java.util.Set;

/**
 * The accounts, as the two-person rule sees them. An interface because the rule stands below the
 * desk, which keeps the accounts.
 */
public interface AccountLookup {
    /** The current roles of an account; empty when it is frozen or does not exist. */
    Set<Role> rolesOf(String accountId);

    /**
     * Whether an account may act as an approver now. It may not shortly after its password, TOTP
     * secret or address was reset by others.
     */
    boolean mayDecide(String accountId, Instant now);
}
