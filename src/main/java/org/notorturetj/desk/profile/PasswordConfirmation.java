package org.notorturetj.desk.profile;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.InitialPassword;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.desk.credential.SecondFactor;
import org.notorturetj.desk.credential.SignInThrottle;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Requires the password again within a session: somebody at an unlocked computer, or with a stolen
 * token, must not be able to change credentials.
 */
@ApplicationScoped
class PasswordConfirmation {
    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final SecondFactor secondFactor;
    private final SignInThrottle throttle;

    PasswordConfirmation(
            Accounts accounts,
            PasswordHasher passwords,
            SecondFactor secondFactor,
            SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
    }

    /**
     * Runs work on the person's account after checking the password, in one transaction.
     *
     * @param member the JSON pointer of the password in the request, for the error
     * @throws ProblemException if the password or the code is wrong, or the attempt came too early
     */
    <T> T withPassword(
            Person person,
            String member,
            String password,
            @Nullable String code,
            boolean withCode,
            java.util.function.Function<Account, T> work) {
        if (!person.isHuman()) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        String key = SignInThrottle.ownAccountKey(person.accountId());
        throttle.byAccount().begin(key);
        Account before =
                QuarkusTransaction.requiringNew().call(() -> accounts.require(person.accountId()));
        String hash = before.password;
        String typed = before.passwordInitial ? InitialPassword.typed(password) : password;
        if (!passwords.matches(typed, hash)) {
            throw new ProblemException(ProblemType.INVALID_BODY, member, Rule.PASSWORD_PRESENT);
        }
        T result =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Account account = accounts.lock(person.accountId());
                                    if (!java.util.Objects.equals(account.password, hash)) {
                                        throw new ProblemException(ProblemType.VERSION_CONFLICT);
                                    }
                                    if (withCode
                                            && account.hasTotp()
                                            && !secondFactor.accept(account, code)) {
                                        throw new ProblemException(
                                                ProblemType.INVALID_BODY,
                                                "/code",
                                                Rule.CODE_ENROLLED);
                                    }
                                    return work.apply(account);
                                });
        throttle.byAccount().clear(key);
        return result;
    }
}
