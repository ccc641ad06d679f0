package org.notorturetj.platform.clock;

import java.time.Clock;

/** The clock for a command that runs without the server's beans. */
public final class ProcessClock {
    private ProcessClock() {}

    public static Clock get() {
        return Clock.systemUTC();
    }
}
