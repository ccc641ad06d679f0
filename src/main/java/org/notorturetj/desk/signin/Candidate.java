package org.notorturetj.desk.signin;

import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.credential.InitialPassword;
import org.notorturetj.desk.credential.SecondFactor.CheckedCode;

/**
 * The account that somebody is trying to sign in to.
 *
 * @param id null if there is no such account
 * @param password its hash; null if it has none
 * @param initial whether others gave it the password: 100 bits that nobody guesses
 * @param admissible whether she may sign in if the password is right
 */
record Candidate(
        @Nullable String id,
        @Nullable String password,
        boolean initial,
        boolean hasTotp,
        CheckedCode code,
        boolean admissible) {
    static Candidate of(@Nullable Account account, CheckedCode code) {
        return account == null
                ? new Candidate(null, null, false, false, code, false)
                : new Candidate(
                        account.id,
                        account.password,
                        account.passwordInitial,
                        account.hasTotp(),
                        code,
                        !account.isFrozen() && (!account.hasTotp() || code.valid()));
    }

    /** What was typed, as its hash was made. */
    String typed(String password) {
        return initial ? InitialPassword.typed(password) : password;
    }

    /** Whether she cannot be one of those who guess, if the password is right too. */
    boolean isExemptFromDelay() {
        return hasTotp ? code.exemptFromDelay() : initial;
    }

    @Override
    public String toString() {
        return "Candidate[…]";
    }
}
