package org.notorturetj.platform.problem;

import java.util.Arrays;

/** Stack traces for the log: classes and lines, no messages, which may repeat input. */
public final class MessageFreeTrace {
    private static final int DEPTH = 12;

    private MessageFreeTrace() {}

    /** Of the error and its causes. */
    public static String withoutMessages(Throwable error) {
        var trace = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            trace.append(trace.isEmpty() ? "" : System.lineSeparator() + "caused by ")
                    .append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(DEPTH)
                    .forEach(frame -> trace.append("%n    at %s".formatted(frame)));
        }
        return trace.toString();
    }
}
