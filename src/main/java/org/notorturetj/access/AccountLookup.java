package org.notorturetj.access;

import java.time.Instant;
import java.util.Set;

/** What the two-person rule needs to know about accounts. */
public interface AccountLookup {
    /** The current roles of an account; empty when it is frozen or does not exist. */
    Set<Role> rolesOf(String accountId);

    /**
     * Whether an account may act as an approver now. It may not shortly after its password, TOTP
     * secret or address was reset by others.
     */
    boolean mayDecide(String accountId, Instant now);
}
