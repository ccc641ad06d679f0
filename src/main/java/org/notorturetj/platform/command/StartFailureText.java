package org.notorturetj.platform.command;

import org.notorturetj.platform.database.StartupException;

import io.quarkus.runtime.QuarkusBindException;

/** Explains in one sentence why the server could not start. */
final class StartFailureText {
    private StartFailureText() {}

    static String sentence(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException startup) {
                return String.valueOf(startup.getMessage());
            }
            if (cause instanceof QuarkusBindException) {
                return "A port is in use (%s): set quarkus.http.port or quarkus.management.port to another."
                        .formatted(cause.getMessage());
            }
            innermost = cause;
        }
        return "The server cannot start: %s (%s)."
                .formatted(firstLine(innermost), innermost.getClass().getSimpleName());
    }

    private static String firstLine(Throwable cause) {
        return cause.getMessage() == null
                ? "no reason given"
                : cause.getMessage().lines().findFirst().orElse("no reason given");
    }
}
