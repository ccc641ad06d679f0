package org.notorturetj.support.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures everything logged, at every level, with stack traces. */
public final class WholeLog extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = ROOT.getLevel();

    public WholeLog() {
        setFormatter(new SimpleFormatter());
        setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        // Exclude the mail server stand-in and the test's own client: they are not under test.
        String name = String.valueOf(entry.getLoggerName());
        if (name.startsWith("com.icegreen.") || name.startsWith("org.apache.http.")) {
            return;
        }
        lines.add(entry.getLoggerName() + " " + getFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
