package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.signin.AccountViews;
import org.notorturetj.platform.problem.Rule;

/** Changes the roles of an account, effective from the next request of its sessions. */
@ApplicationScoped
class ChangeRoles implements AccountChange<ChangeRoles.Payload> {
    private final Accounts accounts;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final AccountAudit audit;

    ChangeRoles(
            Accounts accounts, Approvers approvers, AccountSecrets secrets, AccountAudit audit) {
        this.accounts = accounts;
        this.approvers = approvers;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * The new roles.
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
        Set<Role> roles = RequestedRoles.parse(payload.roles());
        Account account = accounts.require(payload.id());
        if (account.isService() != roles.contains(Role.SERVICE)) {
            throw RequestedRoles.refused(Rule.ROLE_PERSON);
        }
        if (account.roles.contains(Role.ADMINISTRATOR)
                && !roles.contains(Role.ADMINISTRATOR)
                && accounts.countOtherAdministrators(account.id) == 0) {
            throw RequestedRoles.refused(Rule.ROLE_LAST);
        }
    }

    @Override
    public boolean needsSecondApproval(Payload payload) {
        return approvers.exist();
    }

    @Override
    public void carryOut(String actor, Payload payload) {
        check(payload);
        accounts.lock(payload.id()).roles = RequestedRoles.parse(payload.roles());
        audit.record(actor, kind(), payload.id(), List.of("roles"));
    }

    @Override
    public Map<String, Object> details(Payload payload) {
        Account account = accounts.require(payload.id());
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
