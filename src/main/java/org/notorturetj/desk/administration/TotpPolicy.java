package org.notorturetj.desk.administration;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;

/** Sets whether an account must use one-time codes. */
@ApplicationScoped
class TotpPolicy implements AccountChange<TotpPolicy.Payload> {
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final AccountAudit audit;

    TotpPolicy(Accounts accounts, AccountSecrets secrets, AccountAudit audit) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.audit = audit;
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
        accounts.require(payload.id());
    }

    /** Requiring codes makes an account safer; only lifting the requirement needs approval. */
    @Override
    public boolean needsSecondApproval(Payload payload) {
        return !payload.required() && accounts.require(payload.id()).isApprover();
    }

    @Override
    public @Nullable String carryOut(String actor, Payload payload) {
        accounts.lock(payload.id()).totpRequired = payload.required();
        audit.record(actor, kind(), payload.id(), List.of("totp"));
        return null;
    }

    @Override
    public Map<String, Object> details(Payload payload) {
        return Map.of(
                "account",
                payload.id(),
                "login",
                secrets.login(accounts.require(payload.id())),
                "required",
                payload.required());
    }
}
