package org.notorturetj.desk.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

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
import org.notorturetj.platform.database.disk.DiskSpace;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Signs people in. Every failure gets the same response after the same work, one hash, whether or
 * not the account exists.
 */
@ApplicationScoped
public class SignInToDesk {
    private static final int TOKEN_BYTES = 32;

    /** No account has this id. */
    private static final String NOBODY = "nobody";

    private final SecureRandom random = new SecureRandom();
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final AccountSecrets secrets;
    private final PasswordHasher passwords;
    private final SecondFactor secondFactor;
    private final SignInThrottle throttle;
    private final ReturnKeys returnKeys;
    private final AccountAudit audit;
    private final AccountConfig config;
    private final DiskSpace space;
    private final Clock clock;

    SignInToDesk(
            Accounts accounts,
            DeskSessions sessions,
            AccountSecrets secrets,
            PasswordHasher passwords,
            SecondFactor secondFactor,
            SignInThrottle throttle,
            ReturnKeys returnKeys,
            AccountAudit audit,
            AccountConfig config,
            DiskSpace space,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secrets = secrets;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.returnKeys = returnKeys;
        this.audit = audit;
        this.config = config;
        this.space = space;
        this.clock = clock;
    }

    /**
     * Signs somebody in.
     *
     * @param code a TOTP or recovery code; null if none was sent
     * @param returnKey of an earlier session from the same computer; null if none was sent
     * @param from pseudonym of the client address
     * @throws ProblemException unauthorized for every failure; too-many-requests for every failure
     *     while the account or the address is delayed
     */
    public Opened open(
            String login,
            String password,
            @Nullable String code,
            @Nullable String returnKey,
            String from) {
        byte[] loginHash = secrets.loginHash(login);
        throttle.byAddress().begin(from);
        Candidate candidate =
                QuarkusTransaction.requiringNew().call(() -> candidate(loginHash, code));
        SignInAttempt attempt = attempt(loginHash, candidate, returnKey);
        boolean passwordMatches;
        try {
            passwordMatches = passwords.matches(candidate.typed(password), candidate.password());
        } catch (ProblemException busy) {
            attempt.undo();
            throttle.byAddress().undo(from);
            throw busy;
        }
        // Every failure is known only here, after the same work: one look-up and one hash. While
        // the account is delayed all of them are 429: which part was wrong shows neither way.
        if (!passwordMatches || !isAdmissible(candidate) || !attempt.passes(candidate)) {
            throw attempt.failure();
        }
        space.makeRoom(); // whoever wants to remove something has to get in
        Opened opened = QuarkusTransaction.requiringNew().call(() -> admit(candidate, code));
        attempt.clear();
        throttle.byCode().clear(opened.account().id);
        throttle.byAddress().undo(from);
        return opened;
    }

    private SignInAttempt attempt(
            byte[] loginHash, Candidate candidate, @Nullable String returnKey) {
        return returnKeys
                .check(Objects.requireNonNullElse(candidate.id(), NOBODY), returnKey)
                .map(key -> SignInAttempt.begin(throttle.byReturnKey(), key))
                .orElseGet(
                        () ->
                                SignInAttempt.begin(
                                        throttle.byAccount(), HexFormat.of().formatHex(loginHash)));
    }

    private Candidate candidate(byte[] loginHash, @Nullable String code) {
        Account account = accounts.withLogin(loginHash).orElse(null);
        return Candidate.of(account, secondFactor.check(account, code));
    }

    /**
     * Whether somebody who knows the password may come in. She may guess at codes only so often:
     * that cannot be counted before, or strangers could use it up.
     */
    private boolean isAdmissible(Candidate candidate) {
        boolean mayTryCode =
                !candidate.hasTotp()
                        || !candidate.code().guessable()
                        || throttle.byCode()
                                .admit(Objects.requireNonNull(candidate.id()))
                                .isEmpty();
        return mayTryCode && candidate.admissible();
    }

    /**
     * Checks again in a new transaction: the account may have been frozen, or its password changed.
     */
    private Opened admit(Candidate candidate, @Nullable String code) {
        Account account =
                Optional.of(accounts.lock(Objects.requireNonNull(candidate.id())))
                        .filter(known -> !known.isFrozen())
                        .filter(known -> Objects.equals(known.password, candidate.password()))
                        .filter(known -> !known.hasTotp() || secondFactor.accept(known, code))
                        .orElseThrow(() -> new ProblemException(ProblemType.WRONG_CREDENTIALS));
        Opened opened = open(account, config.sessionLife(), config.sessionIdle());
        audit.record(account.id, "session.open", opened.session().id, List.of());
        return opened;
    }

    /** Opens a session for a person, in the caller's transaction. */
    public Opened open(Account account, Duration life, Duration idle) {
        String token = newToken();
        return new Opened(token, open(account, Digest.sha256(token), life, idle), account);
    }

    /** Opens a session for a service account with a token generated earlier. */
    public void openServiceSession(Account account, byte[] tokenHash) {
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

    /** 256 random bits: unguessable, so that a plain hash is enough. */
    public String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** A new session with its token, which is stored nowhere. */
    public record Opened(String token, DeskSession session, Account account) {
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }
}
