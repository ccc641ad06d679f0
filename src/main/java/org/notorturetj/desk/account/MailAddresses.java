package org.notorturetj.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.notorturetj.access.RolePermissions;

/** Where mail to the people of the desk goes; an address is opened for the one it is sent to. */
@ApplicationScoped
public class MailAddresses {
    private final Accounts accounts;
    private final AccountSecrets secrets;

    MailAddresses(Accounts accounts, AccountSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /** The ids of all who may do something at this moment: people who are not frozen. */
    public List<String> whoMay(String verb) {
        return accounts.inOrder().stream()
                .filter(account -> may(account, verb))
                .map(account -> account.id)
                .toList();
    }

    /** The address of somebody who still may; empty as well when she has given none. */
    public Optional<String> addressOf(String accountId, String verb) {
        return accounts.findByIdOptional(accountId)
                .filter(account -> may(account, verb))
                .map(secrets::email);
    }

    private static boolean may(Account account, String verb) {
        return !account.isFrozen()
                && !account.isService()
                && RolePermissions.allow(account.roles, verb);
    }
}
