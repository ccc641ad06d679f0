package org.notorturetj.access;

import java.time.Instant;
import java.util.Set;

/** The accounts, as the two-person rule sees them. */
public interface AccountLookup {
    /** The roles of an account at this moment; none when it is frozen or there is no such one. */
    Set<Role> rolesOf(String accountId);

    /**
     * Whether somebody counts as a second person now: not when her password, TOTP or address was
     * reset by others a short while ago.
     */
    boolean mayDecide(String accountId, Instant now);
}
