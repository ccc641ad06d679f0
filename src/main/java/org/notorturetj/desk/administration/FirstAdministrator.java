package org.notorturetj.desk.administration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.notorturetj.access.Role;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.platform.RandomId;

/** The account from which all others come. There is no password that anybody could know. */
@ApplicationScoped
class FirstAdministrator {
    private static final String LOGIN = "admin";

    /** After the desk's key is there. */
    private static final int LATE = 100;

    private final AccountConfig config;
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final PasswordHasher passwords;
    private final AccountAudit trail;
    private final Clock clock;

    FirstAdministrator(
            AccountConfig config,
            Accounts accounts,
            AccountSecrets secrets,
            PasswordHasher passwords,
            AccountAudit trail,
            Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** In the embedded mode the first start makes it. Printed, not logged: logs are kept. */
    @Transactional
    void start(@Observes @Priority(LATE) StartupEvent start) {
        if (config.firstAccount() == AccountConfig.FirstAccount.PRINTED && accounts.count() == 0) {
            System.out.printf(
                    "The desk's first account, shown this once: login %s, password %s. It must be changed at the first sign-in.%n",
                    LOGIN, make(LOGIN));
        }
    }

    /** Makes it, in the caller's transaction, and tells the password. */
    String make(String login) {
        String password = PasswordHasher.generate();
        String id = RandomId.ofDocument();
        var account =
                new Account(
                        id,
                        secrets.loginHash(login),
                        secrets.sealLogin(id, login),
                        EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR),
                        clock.instant());
        account.giveInitialPassword(passwords.hash(password));
        accounts.persist(account);
        trail.record("server", "account.create", id, List.of("login", "roles"));
        return password;
    }
}
