package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The ledger's time in tests: the server's, which they can set, until one sets it apart. */
@Mock
@Singleton
class SettableLedgerClock extends LedgerClock {
    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();
    private final Clock clock;

    SettableLedgerClock(@DataSource("desk") Instance<AgroalDataSource> desk, Clock clock) {
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
    Instant now() {
        Instant moment = set.get();
        return moment == null ? clock.instant() : moment;
    }
}
