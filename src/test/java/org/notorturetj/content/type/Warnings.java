package org.notorturetj.content.type;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures complete log warnings and errors: message, parameters and stack trace. */
public final class Warnings extends Handler {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    private Warnings() {
        setFormatter(new SimpleFormatter());
    }

    public static List<String> during(Runnable action) {
        var warnings = new Warnings();
        Logger root = Logger.getLogger("");
        root.addHandler(warnings);
        try {
            action.run();
        } finally {
            root.removeHandler(warnings);
        }
        return List.copyOf(warnings.texts);
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            texts.add(getFormatter().format(entry));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
