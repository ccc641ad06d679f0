package org.notorturetj.desk.signin;

import java.time.Duration;
import java.util.Optional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.credential.AttemptDelays;
import org.notorturetj.platform.problem.ProblemException;

/**
 * One attempt at an account, which may come too early because of guesses before it. It is checked
 * all the same: its owner must not be kept out by strangers.
 *
 * @param early how much too early it comes, and then it counts for nothing; empty if it does not
 */
record SignInAttempt(AttemptDelays delays, String key, Optional<Duration> early) {
    static SignInAttempt begin(AttemptDelays delays, String key) {
        return new SignInAttempt(delays, key, delays.admit(key));
    }

    boolean passes(Candidate candidate) {
        return early.isEmpty() || candidate.isExemptFromDelay();
    }

    /** The one answer to every failure. */
    ProblemException failure() {
        return early.map(
                        duration ->
                                ProblemException.retryAfter(
                                        ProblemType.TOO_MANY_REQUESTS, duration))
                .orElseGet(() -> new ProblemException(ProblemType.WRONG_CREDENTIALS));
    }

    /** It was no failure: it could not be checked. */
    void undo() {
        if (early.isEmpty()) {
            delays.undo(key);
        }
    }

    void clear() {
        delays.clear(key);
    }
}
