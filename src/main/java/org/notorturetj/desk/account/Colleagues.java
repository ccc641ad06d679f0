package org.notorturetj.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;

/** What the rest of the desk may know of accounts. */
@ApplicationScoped
public class Colleagues {
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final AccountConfig config;

    Colleagues(Accounts accounts, AccountSecrets secrets, AccountConfig config) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.config = config;
    }

    /**
     * Whether somebody may be one of two people at a moment: a person with the right to, not
     * frozen, with nothing to do first, and not reset in the last 24 hours.
     */
    @Transactional
    public boolean mayDecide(String accountId, Instant now) {
        return accounts.mayDecide(accountId, now.minus(config.waitAfterReset()));
    }

    /** Who may do something now, and can sign in: people, not programs. */
    @Transactional
    public List<Colleague> who(String verb) {
        return accounts.inOrder().stream()
                .filter(account -> !account.isFrozen() && !account.isService())
                .filter(account -> RolePermissions.allow(account.roles, verb))
                .map(this::colleague)
                .toList();
    }

    /** Somebody by the id of her account, frozen or not. */
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
     * @param email where mail without any content in it may be sent; null when nowhere
     */
    public record Colleague(
            String accountId, Set<Role> roles, String login, @Nullable String email) {
        @Override
        public String toString() {
            return "Colleague[" + accountId + "]";
        }
    }
}
