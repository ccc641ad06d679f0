package org.notorturetj.support.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged from when it is opened, with parameters and traces. */
public final class RecordedLog extends Handler {
    private final List<String> entries = new CopyOnWriteArrayList<>();

    private RecordedLog() {}

    public static RecordedLog open() {
        RecordedLog log = new RecordedLog();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    public String text() {
        return String.join("\n", entries);
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getMessage()).append(' ');
        text.append(Arrays.toString(entry.getParameters()));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text));
        }
        entries.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
