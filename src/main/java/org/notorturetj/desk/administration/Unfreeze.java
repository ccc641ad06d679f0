package org.notorturetj.desk.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.Sponsorships;
import org.notorturetj.desk.signin.DeskSessions;

/** Unfreezes an account. */
@ApplicationScoped
class Unfreeze implements AccountChange<Unfreeze.Payload> {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final Sponsorships sponsorships;
    private final AccountAudit audit;
    private final Clock clock;

    Unfreeze(
            Accounts accounts,
            DeskSessions sessions,
            Approvers approvers,
            AccountSecrets secrets,
            Sponsorships sponsorships,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.approvers = approvers;
        this.secrets = secrets;
        this.sponsorships = sponsorships;
        this.audit = audit;
        this.clock = clock;
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
        return approvers.exist() || accounts.require(payload.id()).isApprover();
    }

    @Override
    public @Nullable String carryOut(String actor, Payload payload) {
        Instant now = clock.instant();
        Account account = accounts.lock(payload.id());
        if (account.isFrozen()) {
            account.unfreeze();
            account.beginWaiting(now);
            sponsorships.record(actor, account, now);
        }
        // A session opened while the account was being frozen must not revive.
        sessions.endAll(account.id);
        audit.record(actor, kind(), account.id, List.of());
        return null;
    }

    @Override
    public Map<String, Object> details(Payload payload) {
        return Map.of(
                "account", payload.id(), "login", secrets.login(accounts.require(payload.id())));
    }
}
