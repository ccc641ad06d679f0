package org.notorturetj.desk.account;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;

/** What the rest of the desk may know about accounts. */
@ApplicationScoped
public class Colleagues {
    private final Accounts accounts;
    private final AccountSecrets secrets;

    Colleagues(Accounts accounts, AccountSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
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
