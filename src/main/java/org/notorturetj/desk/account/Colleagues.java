package org.notorturetj.desk.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;

/** What the rest of the desk may know about accounts. */
@ApplicationScoped
public class Colleagues {
    private final Accounts accounts;
    private final AccountSecrets secrets;

    Colleagues(Accounts accounts, AccountSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /** People, not programs, who have a permission and are not frozen. */
    @Transactional
    public List<Colleague> withPermission(String permission) {
        return accounts.oldestFirst().stream()
                .filter(account -> !account.isFrozen() && !account.isService())
                .filter(account -> RolePermissions.allow(account.roles, permission))
                .map(this::colleague)
                .toList();
    }

    /** Finds an account by id, frozen or not. */
    @Transactional
    public Optional<Colleague> find(String accountId) {
        return accounts.findByIdOptional(accountId).map(this::colleague);
    }

    private Colleague colleague(Account account) {
        return new Colleague(
                account.id, account.roles, secrets.login(account), secrets.email(account));
    }

    /**
     * Somebody who works at the desk.
     *
     * @param email where content-free mail may be sent; null if none
     */
    public record Colleague(
            String accountId, Set<Role> roles, String login, @Nullable String email) {
        @Override
        public String toString() {
            return "Colleague[" + accountId + "]";
        }
    }
}
