package org.notorturetj.desk.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.command.CommandException;

/**
 * The account in whose name drafts are made: that of a program, which approves and publishes
 * nothing. It has no token, so that nobody can sign in with it.
 */
@ApplicationScoped
public class ImporterAccount {
    private static final String LOGIN = "importer";

    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final AccountAudit audit;
    private final Clock clock;

    ImporterAccount(Accounts accounts, AccountSecrets secrets, AccountAudit audit, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finds it, or makes it, in the transaction of the caller.
     *
     * @throws CommandException if it is frozen, or is a person's
     */
    public Person person() {
        Account account = accounts.withLogin(secrets.loginHash(LOGIN)).orElseGet(this::create);
        if (!account.isService()) {
            throw new CommandException(
                    "The login '%s' is that of a person: drafts are made in the name of a program."
                            .formatted(LOGIN));
        }
        if (account.isFrozen()) {
            throw new CommandException(
                    "The account '%s' is frozen: whoever froze it did not want this."
                            .formatted(LOGIN));
        }
        return new Person(account.id, Set.of(Role.SERVICE), "import");
    }

    private Account create() {
        String id = RandomId.ofDocument();
        var account =
                new Account(
                        id,
                        secrets.loginHash(LOGIN),
                        secrets.sealLogin(id, LOGIN),
                        EnumSet.of(Role.SERVICE),
                        clock.instant());
        account.present(secrets.sealDisplayName(id, LOGIN), null);
        accounts.persist(account);
        accounts.flush();
        audit.record(AccountAudit.SERVER, "account.create", id, List.of("login", "roles"));
        return account;
    }
}
