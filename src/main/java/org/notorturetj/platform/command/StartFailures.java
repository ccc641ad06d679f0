package org.notorturetj.platform.command;

import java.util.LinkedHashSet;
import java.util.Set;

/** Says in one sentence why the server could not start, from the innermost reason outwards. */
final class StartFailures {
    private StartFailures() {}

    static String sentence(Throwable failure) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                reasons.add(cause.getMessage().lines().findFirst().orElse(""));
            }
        }
        return reasons.isEmpty() ? failure.getClass().getName() : String.join(" <- ", reasons);
    }
}
