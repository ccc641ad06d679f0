package org.notorturetj.platform.command;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.notorturetj.platform.database.StartupException;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;

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
            if (cause instanceof ConfigValidationException invalid) {
                return "Settings are refused: %s.".formatted(problems(invalid));
            }
            innermost = cause;
        }
        return "The server cannot start: %s (%s)."
                .formatted(firstLine(innermost), innermost.getClass().getSimpleName());
    }

    /** Each names its setting. */
    private static String problems(ConfigValidationException invalid) {
        return IntStream.range(0, invalid.getProblemCount())
                .mapToObj(i -> invalid.getProblem(i).getMessage().strip())
                .collect(Collectors.joining("; "));
    }

    private static String firstLine(Throwable cause) {
        return cause.getMessage() == null
                ? "no reason given"
                : cause.getMessage().lines().findFirst().orElse("no reason given");
    }
}
