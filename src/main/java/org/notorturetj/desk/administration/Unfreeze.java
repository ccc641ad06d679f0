package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.signin.DeskSessions;

/** Lets a frozen account sign in again. */
@ApplicationScoped
class Unfreeze implements AccountChange<Unfreeze.Payload> {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final AccountAudit trail;

    Unfreeze(
            Accounts accounts,
            DeskSessions sessions,
            Approvers approvers,
            AccountSecrets secrets,
            AccountAudit trail) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.approvers = approvers;
        this.secrets = secrets;
        this.trail = trail;
    }

    /**
     * Which account.
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
        accounts.known(payload.id());
    }

    @Override
    public boolean needsTwo(Payload payload) {
        return approvers.exist();
    }

    @Override
    public void carryOut(String actor, Payload payload) {
        Account account = accounts.locked(payload.id());
        account.unfreeze();
        // One that was opened while it was being frozen must not come to life.
        sessions.endAll(account.id);
        trail.record(actor, kind(), account.id, List.of());
    }

    @Override
    public Map<String, Object> shown(Payload payload) {
        return Map.of(
                "account", payload.id(), "login", secrets.login(accounts.known(payload.id())));
    }
}
