package org.notorturetj.desk.profile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.desk.credential.SecondFactor;
import org.notorturetj.desk.credential.SignInThrottle;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Lets the owner of a session prove with her password that it is she: somebody at her unlocked
 * computer, or with her stolen token, must not change how she signs in.
 */
@ApplicationScoped
class PasswordConfirmation {
    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final SecondFactor secondFactor;
    private final SignInThrottle delays;

    PasswordConfirmation(
            Accounts accounts,
            PasswordHasher passwords,
            SecondFactor secondFactor,
            SignInThrottle delays) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.delays = delays;
    }

    /**
     * Does something with an account once its owner has proved herself, in one transaction.
     *
     * @param member the JSON pointer of the member that holds the password, for the refusal
     * @throws ProblemException when the password or the code is wrong, or she has to wait
     */
    <T> T then(
            Person person,
            String member,
            String password,
            @Nullable String code,
            boolean withCode,
            java.util.function.Function<Account, T> work) {
        if (!person.isHuman()) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        String key = SignInThrottle.ownKey(person.accountId());
        delays.ofAccounts().begin(key);
        String hash =
                QuarkusTransaction.requiringNew()
                        .call(() -> accounts.known(person.accountId()).password);
        if (!passwords.match(password, hash)) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, member, "must be the present password");
        }
        T result =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Account account = accounts.locked(person.accountId());
                                    if (!java.util.Objects.equals(account.password, hash)) {
                                        throw new ProblemException(ProblemType.VERSION_CONFLICT);
                                    }
                                    if (withCode
                                            && account.hasTotp()
                                            && !secondFactor.accept(account, code)) {
                                        throw new ProblemException(
                                                ProblemType.INVALID_BODY,
                                                "/code",
                                                "must be what the enrolled device shows now, or an unused recovery code");
                                    }
                                    return work.apply(account);
                                });
        delays.ofAccounts().forgive(key);
        return result;
    }
}
