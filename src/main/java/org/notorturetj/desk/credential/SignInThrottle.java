package org.notorturetj.desk.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Who has to wait before guessing again: the account that is guessed at, and the address that
 * guesses. Neither is ever locked.
 */
@ApplicationScoped
public class SignInThrottle {
    /** An account: a stranger may cause these, so they are short. 1,440 guesses a day at most. */
    private static final Duration LONGEST_FOR_ACCOUNT = Duration.ofMinutes(1);

    /** An address: an office or a whole mobile network may share one, so they begin late. */
    private static final Duration LONGEST_FOR_ADDRESS = Duration.ofMinutes(15);

    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 20;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration FORGETTING = Duration.ofHours(1);

    private final AttemptDelays accounts;
    private final AttemptDelays addresses;

    SignInThrottle(Clock clock) {
        this.accounts =
                new AttemptDelays(FREE_FOR_ACCOUNT, FIRST, LONGEST_FOR_ACCOUNT, FORGETTING, clock);
        this.addresses =
                new AttemptDelays(FREE_FOR_ADDRESS, FIRST, LONGEST_FOR_ADDRESS, FORGETTING, clock);
    }

    /** By login, whether there is such an account or not. */
    public AttemptDelays ofAccounts() {
        return accounts;
    }

    /** By what stands for the address: none is kept, not even in memory. */
    public AttemptDelays ofAddresses() {
        return addresses;
    }

    /** Of somebody who has a session and tries a password or a code in it. */
    public static String ownKey(String accountId) {
        return "own " + accountId;
    }

    /** Nobody has to wait any more. */
    public void forget() {
        accounts.forget();
        addresses.forget();
    }
}
