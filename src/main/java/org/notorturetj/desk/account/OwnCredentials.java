package org.notorturetj.desk.account;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.account.TotpEnrolment;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.access.Person;
import org.notorturetj.platform.problem.Refused;

/** What somebody changes of how she herself signs in. */
@ApplicationScoped
class OwnCredentials {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final AccountSecrets secrets;
    private final Passwords passwords;
    private final Totp totp;
    private final RecoveryCodes recoveryCodes;
    private final SignInDelays delays;
    private final OwnerProof proof;
    private final Trail trail;
    private final Clock clock;

    OwnCredentials(
            Accounts accounts,
            DeskSessions sessions,
            AccountSecrets secrets,
            Passwords passwords,
            Totp totp,
            RecoveryCodes recoveryCodes,
            SignInDelays delays,
            OwnerProof proof,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secrets = secrets;
        this.passwords = passwords;
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.delays = delays;
        this.proof = proof;
        this.trail = trail;
        this.clock = clock;
    }

    void changePassword(Person person, String current, String next) {
        proof.then(
                person,
                "/current",
                current,
                null,
                false,
                account -> {
                    PasswordRule.check(next, current, secrets.login(account));
                    account.choosePassword(passwords.hash(next), clock.instant());
                    return changed(person, "account.password");
                });
    }

    void changeEmail(Person person, String password, @Nullable String email) {
        proof.then(
                person,
                "/password",
                password,
                null,
                false,
                account -> {
                    account.email = email == null ? null : secrets.sealEmail(account.id, email);
                    trail.record(account.id, "account.email", account.id, List.of("email"));
                    return account.id;
                });
    }

    TotpEnrolment enrol(Person person, String password, @Nullable String code) {
        return proof.then(
                person,
                "/password",
                password,
                code,
                true,
                account -> {
                    String secret = totp.secret();
                    account.beginTotp(secrets.sealTotp(account.id, secret));
                    return new TotpEnrolment(secret, Totp.uri(secret, secrets.login(account)));
                });
    }

    /** The device is there: from now on it is needed. Tells the recovery codes. */
    @Transactional
    List<String> confirm(Person person, String code) {
        String key = SignInDelays.ownKey(person.accountId());
        delays.ofAccounts().begin(key);
        Account account = accounts.locked(person.accountId());
        if (account.totpPending == null) {
            throw new Refused(
                    ProblemType.INVALID_BODY, "/code", "must follow POST /desk/v1/account/totp");
        }
        String secret = secrets.totp(account.id, account.totpPending);
        OptionalLong step = totp.step(secret, SecondFactor.clean(code));
        if (step.isEmpty()) {
            throw new Refused(
                    ProblemType.INVALID_BODY, "/code", "must be what the new device shows now");
        }
        account.confirmTotp(secrets.sealTotp(account.id, secret), step.getAsLong());
        changed(person, "account.totp");
        delays.ofAccounts().forgive(key);
        return recoveryCodes.replace(account.id);
    }

    void removeTotp(Person person, String password, @Nullable String code) {
        proof.then(
                person,
                "/password",
                password,
                code,
                true,
                account -> {
                    if (account.totpRequired) {
                        throw new Refused(ProblemType.TOTP_REQUIRED);
                    }
                    account.removeTotp();
                    recoveryCodes.forget(account.id);
                    return changed(person, "account.totp");
                });
    }

    private String changed(Person person, String action) {
        sessions.endOthers(person.accountId(), person.sessionId());
        trail.record(person.accountId(), action, person.accountId(), List.of());
        return person.accountId();
    }
}
