package org.notorturetj.contract.attack;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Reads the log while the attack goes on, and keeps only what should not be there. */
final class Watch extends Handler {
    private static final int MOST = 20;

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile String now = "";

    /** What is being sent, to name it with what it caused. */
    void sending(String attack) {
        now = attack;
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public void publish(LogRecord entry) {
        String all =
                entry.getLoggerName()
                        + " "
                        + entry.getMessage()
                        + " "
                        + Arrays.toString(entry.getParameters())
                        + " "
                        + entry.getThrown();
        boolean echoes = all.contains(Attack.MARKER);
        boolean error = entry.getLevel().intValue() >= Level.SEVERE.intValue();
        if ((echoes || error) && faults.size() < MOST) {
            faults.add((echoes ? "logged what was sent: " : "an error: ") + all + "\n    " + now);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
