package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.signin.DeskSessions;

/** Unfreezes an account. */
@ApplicationScoped
class Unfreeze implements AccountChange<Unfreeze.Payload> {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final AccountAudit audit;

    Unfreeze(
            Accounts accounts,
            DeskSessions sessions,
            Approvers approvers,
            AccountSecrets secrets,
            AccountAudit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.approvers = approvers;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * The account to unfreeze.
     *
     * @param id of the account
     */
    record Payload(String id) {}

    @Override
    public String kind() {
        return "account.unfreeze";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void check(Payload payload) {
        accounts.require(payload.id());
    }

    @Override
    public boolean needsSecondApproval(Payload payload) {
        return approvers.exist();
    }

    @Override
    public void carryOut(String actor, Payload payload) {
        Account account = accounts.lock(payload.id());
        account.unfreeze();
        // A session opened while the account was being frozen must not revive.
        sessions.endAll(account.id);
        audit.record(actor, kind(), account.id, List.of());
    }

    @Override
    public Map<String, Object> details(Payload payload) {
        return Map.of(
                "account", payload.id(), "login", secrets.login(accounts.require(payload.id())));
    }
}
