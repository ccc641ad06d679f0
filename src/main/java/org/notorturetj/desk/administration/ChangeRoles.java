package org.notorturetj.desk.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.Sponsorships;
import org.notorturetj.desk.signin.AccountViews;
import org.notorturetj.platform.problem.Rule;

/** Changes the roles of an account, effective from the next request of its sessions. */
@ApplicationScoped
class ChangeRoles implements AccountChange<ChangeRoles.Payload> {
    private final Accounts accounts;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final Sponsorships sponsorships;
    private final AccountAudit audit;
    private final Clock clock;

    ChangeRoles(
            Accounts accounts,
            Approvers approvers,
            AccountSecrets secrets,
            Sponsorships sponsorships,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.approvers = approvers;
        this.secrets = secrets;
        this.sponsorships = sponsorships;
        this.audit = audit;
        this.clock = clock;
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
        return approvers.exist()
                || accounts.require(payload.id()).isApprover()
                || Approvers.includes(RequestedRoles.parse(payload.roles()));
    }

    @Override
    public @Nullable String carryOut(String actor, Payload payload) {
        check(payload);
        Instant now = clock.instant();
        Account account = accounts.lock(payload.id());
        if (account.changeRoles(RequestedRoles.parse(payload.roles()), now)) {
            sponsorships.record(actor, account, now);
        }
        audit.record(actor, kind(), payload.id(), List.of("roles"));
        return null;
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
