package org.notorturetj.support.people;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Role;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.desk.credential.RecoveryCodes;
import org.notorturetj.desk.credential.SignInThrottle;
import org.notorturetj.desk.credential.Totp;
import org.notorturetj.desk.signin.DeskSessions;
import org.notorturetj.desk.signin.SignInToDesk;
import org.notorturetj.platform.RandomId;

/**
 * Creates desk accounts for tests directly in the database, each with a session. {@code
 * given().auth().oauth2(staff.with(Role.EDITOR).token())}.
 */
@ApplicationScoped
public class Staff {
    /** The password of every account created here; long enough, and used by nobody else. */
    public static final String PASSWORD = "planted-password-of-the-staff";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Accounts accounts;
    private final DeskSessions sessions;
    private final AccountSecrets secrets;
    private final PasswordHasher passwords;
    private final RecoveryCodes recoveryCodes;
    private final Totp totp;
    private final SignInToDesk signIn;
    private final SignInThrottle throttle;
    private final AccountConfig config;
    private final Clock clock;
    private final String hash;

    Staff(
            Accounts accounts,
            DeskSessions sessions,
            AccountSecrets secrets,
            PasswordHasher passwords,
            RecoveryCodes recoveryCodes,
            Totp totp,
            SignInToDesk signIn,
            SignInThrottle throttle,
            AccountConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secrets = secrets;
        this.passwords = passwords;
        this.recoveryCodes = recoveryCodes;
        this.totp = totp;
        this.signIn = signIn;
        this.throttle = throttle;
        this.config = config;
        this.clock = clock;
        this.hash = passwords.hash(PASSWORD);
    }

    /** A new person or program with these roles, who has taken up the account and signed in. */
    @Transactional
    public Member with(Role... roles) {
        Set<Role> all = EnumSet.copyOf(List.of(roles));
        String id = RandomId.ofDocument();
        String login = "planted-login-" + NUMBER.incrementAndGet();
        var account =
                new Account(
                        id,
                        secrets.loginHash(login),
                        secrets.sealLogin(id, login),
                        all,
                        clock.instant());
        account.email = secrets.sealEmail(id, login + "@example.org");
        if (!all.contains(Role.SERVICE)) {
            account.choosePassword(hash, clock.instant());
        }
        accounts.persist(account);
        return new Member(id, login, signIn(id));
    }

    /** Opens another session for somebody. */
    @Transactional
    public String signIn(String accountId) {
        return signIn.open(accounts.findById(accountId), config.sessionLife(), config.sessionIdle())
                .token();
    }

    /** Sets a password that must be changed, as an administrator does. */
    @Transactional
    public void setInitialPassword(String accountId, String password) {
        accounts.findById(accountId).setInitialPassword(passwords.hash(password));
    }

    /** As if its owner had not yet chosen a password. */
    @Transactional
    public void leaveNew(String accountId) {
        Account account = accounts.findById(accountId);
        account.setInitialPassword(hash);
        account.takenUpAt = null;
    }

    /** Enrols a TOTP device and returns its secret. */
    @Transactional
    public String enrolTotp(String accountId) {
        String secret = totp.secret();
        accounts.findById(accountId).confirmTotp(secrets.sealTotp(accountId, secret), 0);
        return secret;
    }

    /** Ten new recovery codes. */
    @Transactional
    public List<String> recoveryCodes(String accountId) {
        return recoveryCodes.replace(accountId);
    }

    /** The code that a device shows now, or some steps later. */
    public String code(String secret, int stepsLater) {
        return totp.code(secret, clock.instant().getEpochSecond() / 30 + stepsLater);
    }

    @Transactional
    public void freeze(String accountId) {
        accounts.findById(accountId).freeze(clock.instant());
    }

    /** As if somebody else had just reset the account. */
    @Transactional
    public void markReset(String accountId) {
        accounts.findById(accountId).beginWaiting(clock.instant());
    }

    @Transactional
    public void requireTotp(String accountId) {
        accounts.findById(accountId).totpRequired = true;
    }

    @Transactional
    public void change(String accountId, Role... roles) {
        accounts.findById(accountId).roles = EnumSet.copyOf(List.of(roles));
    }

    /** Removes all sign-in delays. */
    public void clearDelays() {
        throttle.clear();
    }

    /** Freezes all accounts: for tests of what holds while there are few. */
    @Transactional
    public void dismissEverybody() {
        sessions.deleteAll();
        accounts.getEntityManager()
                .createQuery("update Account set takenUpAt = null, frozenAt = ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    /**
     * A desk account.
     *
     * @param token of an open session
     */
    public record Member(String id, String login, String token) {}
}
