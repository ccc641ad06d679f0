package org.notorturetj.push;

import jakarta.enterprise.context.ApplicationScoped;

/** What the threads of a dispatcher do, one after the other, until there is nothing left to do. */
@ApplicationScoped
class Turn {
    private final OpenMessages open;
    private final Dispatch dispatch;
    private final EndMessages end;
    private final LedgerClock time;

    Turn(OpenMessages open, Dispatch dispatch, EndMessages end, LedgerClock time) {
        this.open = open;
        this.dispatch = dispatch;
        this.end = end;
        this.time = time;
    }

    void run() {
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
