package org.notorturetj.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts, as the two-person rule sees them. An interface because the rule stands below the
 * desk, which keeps the accounts.
 */
public interface AccountLookup {
    /** The current roles of an account; empty when it is frozen or does not exist. */
    Set<Role> rolesOf(String accountId);

    /**
     * Whether an account may act as an approver at a moment: not frozen, set up, and not shortly
     * after others gave it its voice: made it, reset it, changed its roles or undid its freezing.
     * {@link ApproverRule} is the whole rule.
     */
    boolean mayDecide(String accountId, Instant now);

    /** Whether anybody may decide now on what an account proposes. */
    boolean hasSecond(String proposer, Instant now);

    /**
     * The accounts that do not count as somebody else than this one, itself included: those that
     * one and the same person has lately asked for, and the one who asked for them.
     */
    Set<String> relatedAccounts(String accountId, Instant now);

    /**
     * At whose word one of two accounts that are related, or both, were made or reset; perhaps one
     * of the two. Empty if they are not related.
     */
    Optional<String> originOf(String accountId, String other, Instant now);

    /** How colleagues know an account, or the beginning of its id. For people, and for no log. */
    String nameOf(String accountId);

    /**
     * The moments after this one at which an account may decide again, or two accounts count as two
     * people again; the earliest first.
     */
    List<Instant> waitsEnding(String accountId, Instant now);
}
