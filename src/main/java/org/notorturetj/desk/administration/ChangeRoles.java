package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notorturetj.access.Role;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.signin.AccountViews;

/** Gives an account other roles. They hold from the next request of its sessions on. */
@ApplicationScoped
class ChangeRoles implements AccountChange<ChangeRoles.Payload> {
    private final Accounts accounts;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final AccountAudit trail;

    ChangeRoles(
            Accounts accounts, Approvers approvers, AccountSecrets secrets, AccountAudit trail) {
        this.accounts = accounts;
        this.approvers = approvers;
        this.secrets = secrets;
        this.trail = trail;
    }

    /**
     * The roles to give.
     *
     * @param id of the account
     */
    record Payload(String id, List<String> roles) {}

    @Override
    public String kind() {
        return "account.roles";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void check(Payload payload) {
        Set<Role> roles = RequestedRoles.read(payload.roles());
        Account account = accounts.known(payload.id());
        if (account.isService() != roles.contains(Role.SERVICE)) {
            throw RequestedRoles.refused(
                    "must not make a person of a service account, nor the reverse");
        }
        if (account.roles.contains(Role.ADMINISTRATOR)
                && !roles.contains(Role.ADMINISTRATOR)
                && accounts.administratorsBut(account.id) == 0) {
            throw RequestedRoles.refused("must leave the desk an administrator");
        }
    }

    @Override
    public boolean needsTwo(Payload payload) {
        return approvers.exist();
    }

    @Override
    public void carryOut(String actor, Payload payload) {
        check(payload);
        accounts.locked(payload.id()).roles = RequestedRoles.read(payload.roles());
        trail.record(actor, kind(), payload.id(), List.of("roles"));
    }

    @Override
    public Map<String, Object> shown(Payload payload) {
        Account account = accounts.known(payload.id());
        return Map.of(
                "account",
                account.id,
                "login",
                secrets.login(account),
                "roles",
                payload.roles(),
                "before",
                AccountViews.roles(account));
    }
}
