package org.notorturetj.desk.signin;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.content.autosave.Autosaves;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.media.upload.Uploads;
import org.notorturetj.platform.database.disk.SpendsReserve;

/** Freezes an account at once, whatever its state: one person is enough. */
@ApplicationScoped
public class Freeze {
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final Autosaves autosaves;
    private final Uploads uploads;
    private final AccountAudit audit;
    private final Clock clock;

    Freeze(
            Accounts accounts,
            DeskSessions sessions,
            Autosaves autosaves,
            Uploads uploads,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.autosaves = autosaves;
        this.uploads = uploads;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Freezes the account, ends its sessions and forgets what its owner has not saved, and files as
     * she handed them in; does nothing more if it is already frozen.
     */
    @SpendsReserve
    @Transactional
    public void freeze(String actor, String accountId) {
        accounts.lock(accountId).freeze(clock.instant());
        sessions.endAll(accountId);
        autosaves.forgetOf(accountId);
        uploads.forgetOf(accountId);
        audit.recordRemoval(actor, "account.freeze", accountId);
    }
}
