package org.notorturetj.desk.administration;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.RecoveryCodes;
import org.notorturetj.desk.signin.DeskSessions;
import org.notorturetj.desk.signin.SignInToDesk;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Resets one credential of an account and ends all its sessions. */
@ApplicationScoped
class ResetCredentials implements AccountChange<ResetCredentials.Payload> {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final SignInToDesk signIn;
    private final Approvers approvers;
    private final AccountSecrets secrets;
    private final AccountAudit audit;
    private final Clock clock;

    ResetCredentials(
            Accounts accounts,
            DeskSessions sessions,
            RecoveryCodes recoveryCodes,
            SignInToDesk signIn,
            Approvers approvers,
            AccountSecrets secrets,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.signIn = signIn;
        this.approvers = approvers;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    enum What {
        PASSWORD,
        TOTP,
        EMAIL,
        TOKEN;

        static What ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to reset, and to what.
     *
     * @param id of the account
     * @param secret the hash of the initial password; the hash of the token, in base64; or the
     *     encrypted address, in base64; null for none
     */
    record Payload(String id, String what, @Nullable String secret) {}

    Payload toPassword(String id, String hash) {
        return new Payload(id, What.PASSWORD.word(), hash);
    }

    Payload toToken(String id, byte[] hash) {
        return new Payload(id, What.TOKEN.word(), Base64.getEncoder().encodeToString(hash));
    }

    Payload toEmail(String id, @Nullable String email) {
        return new Payload(
                id,
                What.EMAIL.word(),
                email == null
                        ? null
                        : Base64.getEncoder().encodeToString(secrets.sealEmail(id, email)));
    }

    Payload withoutTotp(String id) {
        return new Payload(id, What.TOTP.word(), null);
    }

    @Override
    public String kind() {
        return "account.reset";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void check(Payload payload) {
        boolean ofService = What.ofWord(payload.what()) == What.TOKEN;
        if (accounts.require(payload.id()).isService() != ofService) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/what", Rule.RESET_TOKEN);
        }
    }

    @Override
    public boolean needsSecondApproval(Payload payload) {
        return accounts.require(payload.id()).isApprover() && approvers.exist();
    }

    @Override
    public void carryOut(String actor, Payload payload) {
        check(payload);
        Account account = accounts.lock(payload.id());
        What what = What.ofWord(payload.what());
        sessions.endAll(account.id);
        switch (what) {
            case PASSWORD ->
                    account.setInitialPassword(java.util.Objects.requireNonNull(payload.secret()));
            case TOTP -> {
                account.removeTotp();
                recoveryCodes.deleteAll(account.id);
            }
            case EMAIL -> account.email = bytes(payload.secret());
            case TOKEN -> signIn.openServiceSession(account, bytes(payload.secret()));
        }
        account.markReset(clock.instant());
        audit.record(actor, kind(), account.id, List.of(what.word()));
    }

    @Override
    public Map<String, Object> details(Payload payload) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("account", payload.id());
        shown.put("login", secrets.login(accounts.require(payload.id())));
        shown.put("what", payload.what());
        if (What.ofWord(payload.what()) == What.EMAIL && payload.secret() != null) {
            shown.put("email", secrets.email(payload.id(), bytes(payload.secret())));
        }
        return shown;
    }

    private static byte @Nullable [] bytes(@Nullable String base64) {
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }
}
