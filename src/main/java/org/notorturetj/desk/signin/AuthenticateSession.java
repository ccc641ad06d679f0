package org.notorturetj.desk.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.RequiredSetup;
import org.notorturetj.platform.database.disk.DiskSpace;
import org.notorturetj.platform.text.Digest;

/**
 * Authenticates a session token anew for every request, so that revoking a session, freezing an
 * account or removing a role takes effect at once.
 */
@ApplicationScoped
class AuthenticateSession {
    /**
     * The last use is recorded at most this often, so a session may time out this much earlier; on
     * a full disk it is not recorded at all.
     */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final DeskSessions sessions;
    private final Accounts accounts;
    private final DiskSpace space;
    private final Clock clock;

    AuthenticateSession(DeskSessions sessions, Accounts accounts, DiskSpace space, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.space = space;
        this.clock = clock;
    }

    /** The person and her outstanding setup; empty if the token is not valid. */
    @Transactional
    Optional<SignedIn> check(String token) {
        Instant now = clock.instant();
        Optional<DeskSession> found =
                sessions.withToken(Digest.sha256(token)).filter(session -> session.isAlive(now));
        Optional<SignedIn> signedIn =
                found.flatMap(
                        session ->
                                accounts.findByIdOptional(session.accountId)
                                        .filter(account -> !account.isFrozen())
                                        .map(account -> SignedIn.of(account, session)));
        if (signedIn.isPresent()
                && now.isAfter(found.get().usedAt.plus(PRECISION))
                && !space.isReserved()) {
            sessions.use(found.get().id, now);
        }
        return signedIn;
    }

    record SignedIn(Person person, RequiredSetup requiredSetup) {
        static SignedIn of(Account account, DeskSession session) {
            return new SignedIn(
                    new Person(account.id, account.roles, session.id), account.requiredSetup());
        }
    }
}
