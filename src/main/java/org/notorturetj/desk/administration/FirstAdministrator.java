package org.notorturetj.desk.administration;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Role;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.InitialPassword;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.serving.ServerStarts;

/**
 * Enrols the first two people who may approve, one after the other, at the server's console:
 * neither makes the other, so that they count as two from the first hour. There is no well-known
 * password.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final String LOGIN = "admin";

    /** After the desk key is loaded. */
    private static final int AFTER_KEY = 100;

    private final AccountConfig config;
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final PasswordHasher passwords;
    private final AccountAudit audit;
    private final Clock clock;

    FirstAdministrator(
            AccountConfig config,
            Accounts accounts,
            AccountSecrets secrets,
            PasswordHasher passwords,
            AccountAudit audit,
            Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates the account at the first start in embedded mode. The password is printed, not logged,
     * because logs are kept.
     */
    @Transactional
    void start(@Observes @Priority(AFTER_KEY) ServerStarts start) {
        if (config.firstAccount() == AccountConfig.FirstAccount.PRINTED && accounts.count() == 0) {
            System.out.printf(
                    "The desk's first account, shown this once: login %s, password %s. It must be changed at the first sign-in. The second person is enrolled with 'accounts second --login NAME'.%n",
                    LOGIN, create(LOGIN, true));
        }
    }

    /**
     * Creates an administrator and coordinator in the caller's transaction.
     *
     * @param founder whether she may approve as soon as she has set up her account
     * @return the password
     */
    String create(String login, boolean founder) {
        String password = InitialPassword.whole();
        String id = RandomId.ofDocument();
        var account =
                new Account(
                        id,
                        secrets.loginHash(login),
                        secrets.sealLogin(id, login),
                        EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR),
                        clock.instant());
        account.setInitialPassword(passwords.hash(password));
        account.totpRequired = Account.needTotp(account.roles);
        if (!founder) {
            account.beginWaiting(account.createdAt);
        }
        account.founder = founder;
        accounts.persist(account);
        audit.record(AccountAudit.SERVER, "account.create", id, List.of("login", "roles"));
        return password;
    }
}
