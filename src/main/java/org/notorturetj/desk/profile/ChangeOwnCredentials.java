package org.notorturetj.desk.profile;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.profile.TotpEnrolment;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.desk.credential.PasswordPolicy;
import org.notorturetj.desk.credential.RecoveryCodes;
import org.notorturetj.desk.credential.SecondFactor;
import org.notorturetj.desk.credential.SignInThrottle;
import org.notorturetj.desk.credential.Totp;
import org.notorturetj.desk.signin.DeskSessions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Lets people change their own credentials. */
@ApplicationScoped
class ChangeOwnCredentials {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final AccountSecrets secrets;
    private final PasswordHasher passwords;
    private final Totp totp;
    private final RecoveryCodes recoveryCodes;
    private final SignInThrottle throttle;
    private final PasswordConfirmation confirmation;
    private final AccountAudit audit;
    private final Clock clock;

    ChangeOwnCredentials(
            Accounts accounts,
            DeskSessions sessions,
            AccountSecrets secrets,
            PasswordHasher passwords,
            Totp totp,
            RecoveryCodes recoveryCodes,
            SignInThrottle throttle,
            PasswordConfirmation confirmation,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secrets = secrets;
        this.passwords = passwords;
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.throttle = throttle;
        this.confirmation = confirmation;
        this.audit = audit;
        this.clock = clock;
    }

    void changePassword(Person person, String current, String next) {
        confirmation.withPassword(
                person,
                "/current",
                current,
                null,
                false,
                account -> {
                    PasswordPolicy.check(next, current, secrets.login(account));
                    account.choosePassword(passwords.hash(next), clock.instant());
                    return changed(person, "account.password");
                });
    }

    void changeEmail(Person person, String password, @Nullable String email) {
        confirmation.withPassword(
                person,
                "/password",
                password,
                null,
                false,
                account -> {
                    account.email = email == null ? null : secrets.sealEmail(account.id, email);
                    audit.record(account.id, "account.email", account.id, List.of("email"));
                    return account.id;
                });
    }

    TotpEnrolment enrol(Person person, String password, @Nullable String code) {
        return confirmation.withPassword(
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

    /** Confirms the pending device, which is required from now on, and returns recovery codes. */
    @Transactional
    List<String> confirm(Person person, String code) {
        String key = SignInThrottle.ownAccountKey(person.accountId());
        throttle.byAccount().begin(key);
        Account account = accounts.lock(person.accountId());
        if (account.totpPending == null) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/code", Rule.CODE_FIRST);
        }
        String secret = secrets.totp(account.id, account.totpPending);
        OptionalLong step = totp.step(secret, SecondFactor.clean(code));
        if (step.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/code", Rule.CODE_NEW);
        }
        account.confirmTotp(secrets.sealTotp(account.id, secret), step.getAsLong());
        changed(person, "account.totp");
        throttle.byAccount().clear(key);
        return recoveryCodes.replace(account.id);
    }

    void removeTotp(Person person, String password, @Nullable String code) {
        confirmation.withPassword(
                person,
                "/password",
                password,
                code,
                true,
                account -> {
                    if (account.totpRequired) {
                        throw new ProblemException(ProblemType.TOTP_REQUIRED);
                    }
                    account.removeTotp();
                    recoveryCodes.deleteAll(account.id);
                    return changed(person, "account.totp");
                });
    }

    private String changed(Person person, String action) {
        sessions.endOthers(person.accountId(), person.sessionId());
        audit.record(person.accountId(), action, person.accountId(), List.of());
        return person.accountId();
    }
}
