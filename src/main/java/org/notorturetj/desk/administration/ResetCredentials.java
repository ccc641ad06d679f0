package org.notorturetj.desk.administration;

import java.time.Clock;
import java.time.Instant;
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
import org.notorturetj.desk.account.Sponsorships;
import org.notorturetj.desk.credential.InitialPassword;
import org.notorturetj.desk.credential.PasswordHasher;
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
    private final Sponsorships sponsorships;
    private final PasswordHasher passwords;
    private final AccountSecrets secrets;
    private final AccountAudit audit;
    private final Clock clock;

    ResetCredentials(
            Accounts accounts,
            DeskSessions sessions,
            RecoveryCodes recoveryCodes,
            SignInToDesk signIn,
            Sponsorships sponsorships,
            PasswordHasher passwords,
            AccountSecrets secrets,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.signIn = signIn;
        this.sponsorships = sponsorships;
        this.passwords = passwords;
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
     * @param secret the first part of the initial password, encrypted; the hash of the token; or
     *     the encrypted address; each in base64; null for none
     */
    record Payload(String id, String what, @Nullable String secret) {}

    Payload toPassword(String id, String firstPart) {
        return new Payload(
                id,
                What.PASSWORD.word(),
                Base64.getEncoder().encodeToString(secrets.sealFirstPart(id, firstPart)));
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

    /** Each has a secret of its own. */
    @Override
    public Object subject(Payload payload) {
        return List.of(payload.id(), payload.what());
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
        return accounts.require(payload.id()).isApprover();
    }

    @Override
    public @Nullable String carryOut(String actor, Payload payload) {
        check(payload);
        Instant now = clock.instant();
        String secondPart = null;
        Account account = accounts.lock(payload.id());
        What what = What.ofWord(payload.what());
        sessions.endAll(account.id);
        switch (what) {
            case PASSWORD -> {
                secondPart = InitialPassword.part();
                setInitialPassword(account, payload, secondPart);
            }
            case TOTP -> {
                account.removeTotp();
                recoveryCodes.deleteAll(account.id);
            }
            case EMAIL -> account.email = bytes(payload.secret());
            case TOKEN -> signIn.openServiceSession(account, bytes(payload.secret()));
        }
        boolean waitingForFounder = account.awaitsFounder() && AccountAudit.SERVER.equals(actor);
        if (!waitingForFounder) {
            account.beginWaiting(now);
        }
        if (what != What.EMAIL) {
            // Nobody signs in with an address.
            sponsorships.record(actor, account, now);
        }
        audit.record(actor, kind(), account.id, List.of(what.word()));
        return secondPart;
    }

    private void setInitialPassword(Account account, Payload payload, String secondPart) {
        byte[] sealed = bytes(java.util.Objects.requireNonNull(payload.secret()));
        String firstPart = secrets.firstPart(account.id, java.util.Objects.requireNonNull(sealed));
        account.setInitialPassword(passwords.hash(InitialPassword.of(firstPart, secondPart)));
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
