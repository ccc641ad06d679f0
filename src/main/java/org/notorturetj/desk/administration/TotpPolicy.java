package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;

/** Says whether an account may do anything without one-time codes. */
@ApplicationScoped
class TotpPolicy implements AccountChange<TotpPolicy.Payload> {
    private final Accounts accounts;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final AccountAudit trail;

    TotpPolicy(Accounts accounts, Approvers approvers, AccountSecrets secrets, AccountAudit trail) {
        this.accounts = accounts;
        this.approvers = approvers;
        this.secrets = secrets;
        this.trail = trail;
    }

    /**
     * The requirement.
     *
     * @param id of the account
     */
    record Payload(String id, boolean required) {}

    @Override
    public String kind() {
        return "account.totp-requirement";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void check(Payload payload) {
        accounts.known(payload.id());
    }

    /** To require is to make safer; not to require any more is not. */
    @Override
    public boolean needsTwo(Payload payload) {
        return !payload.required()
                && accounts.known(payload.id()).isApprover()
                && approvers.exist();
    }

    @Override
    public void carryOut(String actor, Payload payload) {
        accounts.locked(payload.id()).totpRequired = payload.required();
        trail.record(actor, kind(), payload.id(), List.of("totp"));
    }

    @Override
    public Map<String, Object> shown(Payload payload) {
        return Map.of(
                "account",
                payload.id(),
                "login",
                secrets.login(accounts.known(payload.id())),
                "required",
                payload.required());
    }
}
