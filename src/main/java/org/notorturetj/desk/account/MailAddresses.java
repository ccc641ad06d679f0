package org.notorturetj.desk.account;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.RolePermissions;

/** Mail addresses of desk accounts; an address is decrypted only for the message sent to it. */
@ApplicationScoped
public class MailAddresses {
    private final Accounts accounts;
    private final AccountSecrets secrets;

    MailAddresses(Accounts accounts, AccountSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /** The ids of accounts that have a permission: people who are not frozen. */
    public List<String> accountsWith(String permission) {
        return accounts.oldestFirst().stream()
                .filter(account -> has(account, permission))
                .map(account -> account.id)
                .toList();
    }

    /** The address of an account that still has the permission; empty also if it has no address. */
    public Optional<String> addressOf(String accountId, String permission) {
        return accounts.findByIdOptional(accountId)
                .filter(account -> has(account, permission))
                .map(secrets::email);
    }

    private static boolean has(Account account, String permission) {
        return !account.isFrozen()
                && !account.isService()
                && RolePermissions.allow(account.roles, permission);
    }
}
