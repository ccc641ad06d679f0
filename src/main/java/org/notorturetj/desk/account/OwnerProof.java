package org.notorturetj.desk.account;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.access.Person;
import org.notorturetj.platform.problem.Refused;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Lets the owner of a session prove with her password that it is she: somebody at her unlocked
 * computer, or with her stolen token, must not change how she signs in.
 */
@ApplicationScoped
class OwnerProof {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final SignInDelays delays;

    OwnerProof(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            SignInDelays delays) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.delays = delays;
    }

    /**
     * Does something with an account once its owner has proved herself, in one transaction.
     *
     * @param member the JSON pointer of the member that holds the password, for the refusal
     * @throws Refused when the password or the code is wrong, or she has to wait
     */
    <T> T then(
            Person person,
            String member,
            String password,
            @Nullable String code,
            boolean withCode,
            java.util.function.Function<Account, T> work) {
        if (!person.human()) {
            throw new Refused(ProblemType.FORBIDDEN);
        }
        String key = SignInDelays.ownKey(person.accountId());
        delays.ofAccounts().begin(key);
        String hash =
                QuarkusTransaction.requiringNew()
                        .call(() -> accounts.known(person.accountId()).password);
        if (!passwords.match(password, hash)) {
            throw new Refused(ProblemType.INVALID_BODY, member, "must be the present password");
        }
        T result =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Account account = accounts.locked(person.accountId());
                                    if (!java.util.Objects.equals(account.password, hash)) {
                                        throw new Refused(ProblemType.VERSION_CONFLICT);
                                    }
                                    if (withCode
                                            && account.hasTotp()
                                            && !secondFactor.accept(account, code)) {
                                        throw new Refused(
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
