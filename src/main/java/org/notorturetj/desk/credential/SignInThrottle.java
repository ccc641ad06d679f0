package org.notorturetj.desk.credential;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** Delays sign-in attempts by account and by client address. Neither is ever locked out. */
@ApplicationScoped
public class SignInThrottle {
    /** Short, because strangers can cause these delays. At most 1,440 guesses a day. */
    private static final Duration LONGEST_FOR_ACCOUNT = Duration.ofMinutes(1);

    /**
     * Only somebody who knows the password can cause these delays, and recovery codes pass them: at
     * most 96 guesses a day at six digits.
     */
    private static final Duration LONGEST_FOR_CODE = Duration.ofMinutes(15);

    /** An office or a whole mobile network may share an address, so these delays start late. */
    private static final Duration LONGEST_FOR_ADDRESS = Duration.ofMinutes(15);

    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 20;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration FORGETTING = Duration.ofHours(1);

    private final AttemptDelays accounts;
    private final AttemptDelays addresses;
    private final AttemptDelays codes;
    private final AttemptDelays returnKeys;

    SignInThrottle(Clock clock) {
        this.accounts =
                new AttemptDelays(FREE_FOR_ACCOUNT, FIRST, LONGEST_FOR_ACCOUNT, FORGETTING, clock);
        this.addresses =
                new AttemptDelays(FREE_FOR_ADDRESS, FIRST, LONGEST_FOR_ADDRESS, FORGETTING, clock);
        this.codes =
                new AttemptDelays(FREE_FOR_ACCOUNT, FIRST, LONGEST_FOR_CODE, FORGETTING, clock);
        this.returnKeys =
                new AttemptDelays(FREE_FOR_ACCOUNT, FIRST, LONGEST_FOR_ACCOUNT, FORGETTING, clock);
    }

    /** Keyed by login, whether or not the account exists. */
    public AttemptDelays byAccount() {
        return accounts;
    }

    /** Keyed by a pseudonym of the address; the address itself is not kept, not even in memory. */
    public AttemptDelays byAddress() {
        return addresses;
    }

    /** Keyed by account: wrong codes that came with the right password. */
    public AttemptDelays byCode() {
        return codes;
    }

    /** Keyed by return key: wrong passwords from a computer that is known. */
    public AttemptDelays byReturnKey() {
        return returnKeys;
    }

    /** The key for attempts at a password or code from within the account's own session. */
    public static String ownAccountKey(String accountId) {
        return "own " + accountId;
    }

    /** Removes all delays. */
    public void clear() {
        accounts.clearAll();
        addresses.clearAll();
        codes.clearAll();
        returnKeys.clearAll();
    }
}
