package org.notorturetj.edge.admission;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to be answered. */
public final class Permit {
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    Permit(Runnable release) {
        this.release = release;
    }

    /** Gives it to the next who waits; only the first call counts. */
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }
}
