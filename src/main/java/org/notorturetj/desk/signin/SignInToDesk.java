package org.notorturetj.desk.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.credential.PasswordHasher;
import org.notorturetj.desk.credential.SecondFactor;
import org.notorturetj.desk.credential.SignInThrottle;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;

/**
 * Signing in. Whatever is wrong, the answer is the same, and so is the work: one hash, whether
 * there is such an account or not.
 */
@ApplicationScoped
public class SignInToDesk {
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final AccountSecrets secrets;
    private final PasswordHasher passwords;
    private final SecondFactor secondFactor;
    private final SignInThrottle delays;
    private final AccountAudit trail;
    private final AccountConfig config;
    private final Clock clock;

    SignInToDesk(
            Accounts accounts,
            DeskSessions sessions,
            AccountSecrets secrets,
            PasswordHasher passwords,
            SecondFactor secondFactor,
            SignInThrottle delays,
            AccountAudit trail,
            AccountConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secrets = secrets;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.delays = delays;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Signs somebody in.
     *
     * @param code of a TOTP device or a recovery code; null when none was sent
     * @param from stands for the address that the request came from
     * @throws ProblemException unauthorized whatever is wrong; too-many-requests when it came too
     *     early
     */
    public Opened open(String login, String password, @Nullable String code, String from) {
        byte[] loginHash = secrets.loginHash(login);
        String account = HexFormat.of().formatHex(loginHash);
        delays.ofAddresses().begin(from);
        Candidate candidate =
                QuarkusTransaction.requiringNew().call(() -> candidate(loginHash, code));
        if (candidate.excused()) {
            delays.ofAccounts().beginExcused(account);
        } else {
            delays.ofAccounts().begin(account);
        }
        boolean right;
        try {
            right = passwords.match(password, candidate.password());
        } catch (ProblemException busy) {
            delays.ofAccounts().takeBack(account);
            delays.ofAddresses().takeBack(from);
            throw busy;
        }
        // All that can be wrong is known here, after the same work for each: one look at the
        // database and one hash.
        if (!right || !candidate.admissible()) {
            throw new ProblemException(ProblemType.UNAUTHORIZED);
        }
        Opened opened = QuarkusTransaction.requiringNew().call(() -> admit(candidate, code));
        delays.ofAccounts().forgive(account);
        delays.ofAddresses().takeBack(from);
        return opened;
    }

    private Candidate candidate(byte[] loginHash, @Nullable String code) {
        return accounts.withLogin(loginHash)
                .map(account -> candidate(account, secondFactor.look(account, code)))
                .orElse(new Candidate(null, null, false, false));
    }

    private static Candidate candidate(Account account, SecondFactor.Looked looked) {
        return new Candidate(
                account.id,
                account.password,
                looked.excuses(),
                !account.isFrozen() && (!account.hasTotp() || looked.good()));
    }

    /** The rights of now: the account may have been frozen, or its password changed, meanwhile. */
    private Opened admit(Candidate candidate, @Nullable String code) {
        Account account =
                Optional.of(accounts.locked(Objects.requireNonNull(candidate.id())))
                        .filter(known -> !known.isFrozen())
                        .filter(known -> Objects.equals(known.password, candidate.password()))
                        .filter(known -> !known.hasTotp() || secondFactor.accept(known, code))
                        .orElseThrow(() -> new ProblemException(ProblemType.UNAUTHORIZED));
        Opened opened = open(account, config.sessionLife(), config.sessionIdle());
        trail.record(account.id, "session.open", opened.session().id, List.of());
        return opened;
    }

    /** Opens a session for a person, in the caller's transaction. */
    public Opened open(Account account, Duration life, Duration idle) {
        String token = token();
        return new Opened(token, open(account, Digest.sha256(token), life, idle), account);
    }

    /** Lets a service account in with a token that was shown to whoever asked for it. */
    public void openService(Account account, byte[] tokenHash) {
        open(account, tokenHash, config.serviceTokenLife(), null);
    }

    private DeskSession open(
            Account account, byte[] tokenHash, Duration life, @Nullable Duration idle) {
        Instant now = clock.instant();
        sessions.sweep(now);
        var session =
                new DeskSession(
                        RandomId.ofDocument(), tokenHash, account.id, now, now.plus(life), idle);
        sessions.persist(session);
        return session;
    }

    /** 256 random bits: nothing that could be guessed, so that a plain hash of it is enough. */
    public String token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Who might be signing in.
     *
     * @param id null when there is no such account
     * @param admissible whether she may come in if the password is right
     */
    private record Candidate(
            @Nullable String id, @Nullable String password, boolean excused, boolean admissible) {
        @Override
        public String toString() {
            return "Candidate[…]";
        }
    }

    /** A session with its token, which is nowhere else. */
    public record Opened(String token, DeskSession session, Account account) {
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }
}
