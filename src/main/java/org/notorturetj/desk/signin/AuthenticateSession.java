package org.notorturetj.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.notorturetj.access.Person;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.RequiredSetup;
import org.notorturetj.platform.text.Digest;

/**
 * Who a token belongs to, read anew for every request: what is revoked, frozen or taken away does
 * not work a moment longer.
 */
@ApplicationScoped
class AuthenticateSession {
    /** The last use is not written more often than this; a session may end so much earlier. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final DeskSessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    AuthenticateSession(DeskSessions sessions, Accounts accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The person, and what she has to do first; empty when the token is nobody's any more. */
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
        if (signedIn.isPresent() && now.isAfter(found.get().usedAt.plus(PRECISION))) {
            sessions.use(found.get().id, now);
        }
        return signedIn;
    }

    /** Somebody with a session. */
    record SignedIn(Person person, RequiredSetup duty) {
        static SignedIn of(Account account, DeskSession session) {
            return new SignedIn(new Person(account.id, account.roles, session.id), account.duty());
        }
    }
}
