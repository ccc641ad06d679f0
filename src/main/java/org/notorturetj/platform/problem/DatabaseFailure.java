package org.notorturetj.platform.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the database itself, as opposed to a statement or its data; by the SQL state
 * (PostgreSQL, appendix A), whatever wraps the exception: Hibernate, Jdbi or the transaction.
 */
public enum DatabaseFailure {
    /** 53100: the disk of the database is full. */
    DISK_FULL,
    /**
     * There is no connection, or it was lost: classes 08, 53 (resources) and 57 (an operator, a
     * crash, a start that is not over), 58030 (an I/O error) and 25006 (a standby, while another
     * server takes over). The pool gives no state when no connection becomes free in time.
     */
    UNAVAILABLE;

    private static final String DISK_FULL_STATE = "53100";

    /** The failure behind an exception; empty if the database is not to blame. */
    public static Optional<DatabaseFailure> in(Throwable thrown) {
        List<DatabaseFailure> found =
                Causes.of(thrown).stream().flatMap(cause -> of(cause).stream()).toList();
        return found.contains(DISK_FULL) ? Optional.of(DISK_FULL) : found.stream().findFirst();
    }

    private static Optional<DatabaseFailure> of(Throwable cause) {
        if (cause instanceof DatabaseUnavailableException) {
            return Optional.of(UNAVAILABLE);
        }
        return cause instanceof SQLException failure
                ? Optional.ofNullable(of(failure.getSQLState()))
                : Optional.empty();
    }

    private static @Nullable DatabaseFailure of(@Nullable String state) {
        if (DISK_FULL_STATE.equals(state)) {
            return DISK_FULL;
        }
        return state == null
                        || state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.equals("58030")
                        || state.equals("25006")
                ? UNAVAILABLE
                : null;
    }
}
