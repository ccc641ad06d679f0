package org.notorturetj.desk.account;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stops an account at once, whatever state it is in: one person, no question. */
@ApplicationScoped
class Freeze {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final Trail trail;
    private final Clock clock;

    Freeze(Accounts accounts, DeskSessions sessions, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Freezes; one that is frozen stays so. */
    @Transactional
    void freeze(String actor, String accountId) {
        accounts.locked(accountId).freeze(clock.instant());
        sessions.endAll(accountId);
        trail.recordRemoval(actor, "account.freeze", accountId);
    }
}
