package org.notorturetj.push;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.push.ledger.LedgerClock;

import io.quarkus.test.Mock;

/** The ledger's time in tests: the server's, which they can set, until one sets it apart. */
@Mock
@Singleton
class SettableLedgerClock extends LedgerClock {
    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();
    private final Clock clock;

    SettableLedgerClock(DeskDatabase desk, Clock clock) {
        super(desk);
        this.clock = clock;
    }

    /** Stops it at a moment, whatever the server's clock says. */
    void stopAt(Instant moment) {
        set.set(moment);
    }

    /** Lets it follow the server's again. */
    void letGo() {
        set.set(null);
    }

    /** What it is in a server that is not tested. */
    Instant ofTheDatabase() {
        return super.now();
    }

    @Override
    public Instant now() {
        Instant moment = set.get();
        return moment == null ? clock.instant() : moment;
    }
}
