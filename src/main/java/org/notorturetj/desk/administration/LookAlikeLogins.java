package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.LookAlikeLetters;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Refuses a login that reads like somebody else's: whoever approves {@code arnina} must not believe
 * that it is {@code amina}. Logins are Latin small letters, digits and three signs, so that these
 * are all the pairs that Unicode's confusables (UTS 39) have among them.
 */
@ApplicationScoped
class LookAlikeLogins {
    private final Accounts accounts;
    private final AccountSecrets secrets;

    LookAlikeLogins(Accounts accounts, AccountSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /**
     * Compares a login with those of all accounts, frozen ones included.
     *
     * @throws ProblemException already-exists
     */
    void refuse(String login) {
        String shape = shape(login);
        if (accounts.oldestFirst().stream()
                .anyMatch(account -> shape(secrets.login(account)).equals(shape))) {
            throw new ProblemException(ProblemType.ALREADY_EXISTS, "/login", Rule.LOGIN_ALIKE);
        }
    }

    static String shape(String login) {
        return LookAlikeLetters.apart(
                AccountSecrets.normalized(login)
                        .replaceAll("[._-]", "")
                        .replace('0', 'o')
                        .replace('1', 'l'));
    }
}
