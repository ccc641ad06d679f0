package org.notorturetj.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.Accounts;

/** Stops an account at once, whatever state it is in: one person, no question. */
@ApplicationScoped
public class Freeze {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final AccountAudit trail;
    private final Clock clock;

    Freeze(Accounts accounts, DeskSessions sessions, AccountAudit trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Freezes; one that is frozen stays so. */
    @Transactional
    public void freeze(String actor, String accountId) {
        accounts.locked(accountId).freeze(clock.instant());
        sessions.endAll(accountId);
        trail.recordRemoval(actor, "account.freeze", accountId);
    }
}
