package org.notorturetj.push.ledger;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;

/**
 * The time by which targets are leased, wait and end: the database's, one for all nodes. A node
 * whose own clock is ahead would otherwise take the leases of others over and end what has hours
 * left; one whose clock is set back would leave what waits lying for as long.
 */
@ApplicationScoped
public class LedgerClock {
    private final DeskDatabase desk;

    public LedgerClock(DeskDatabase desk) {
        this.desk = desk;
    }

    public Instant now() {
        return desk.withHandle(
                handle ->
                        handle.createQuery("SELECT clock_timestamp()").mapTo(Instant.class).one());
    }
}
