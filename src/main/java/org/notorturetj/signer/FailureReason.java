package org.notorturetj.signer;

import org.notorturetj.platform.problem.Rule;
import org.notorturetj.signer.key.KeyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says why signing failed, without anything that could quote a text: messages of the database
 * without their details, of other exceptions only where they come from.
 */
final class FailureReason {
    private FailureReason() {}

    static String of(RuntimeException failure) {
        if (failure instanceof KeyException) {
            return String.valueOf(failure.getMessage());
        }
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof PSQLException)) {
            cause = cause.getCause();
        }
        return "Signing the log failed and will be retried: " + reason(cause);
    }

    /** The same for people at the desk: nothing about the server's folders and database. */
    static Rule rule(RuntimeException failure) {
        return failure instanceof KeyException keys ? keys.rule() : Rule.SIGNER_FAILS;
    }

    private static String reason(Throwable cause) {
        if (cause instanceof PSQLException sql) {
            ServerErrorMessage server = sql.getServerErrorMessage();
            return server == null
                    ? "the database does not respond"
                    : "the database says '%s' (%s)"
                            .formatted(server.getMessage(), server.getSQLState());
        }
        StackTraceElement[] trace = cause.getStackTrace();
        return cause.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
