package org.notorturetj.push;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.dispatch.DispatchTurn;
import org.notorturetj.push.ledger.LedgerClock;
import org.notorturetj.push.ledger.MessageCloser;
import org.notorturetj.push.ledger.MessageOpener;

/** What the threads of a dispatcher do, one after the other, until there is nothing left to do. */
@ApplicationScoped
public class DispatchTurns {
    private final MessageOpener open;
    private final DispatchTurn dispatch;
    private final MessageCloser end;
    private final LedgerClock time;

    DispatchTurns(MessageOpener open, DispatchTurn dispatch, MessageCloser end, LedgerClock time) {
        this.open = open;
        this.dispatch = dispatch;
        this.end = end;
        this.time = time;
    }

    public void run() {
        end.whatIsDone(time.now());
        open();
        while (dispatch.turn(() -> {}) > 0) {
            dispatch.writeDown();
        }
        dispatch.writeDown();
        end.whatIsDone(time.now());
    }

    void open() {
        boolean more = true;
        while (more) {
            more = open.next(time.now());
        }
    }
}
