package org.notorturetj.platform.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

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
        @Nullable DatabaseFailure found = null;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty() && found != DISK_FULL) {
            Throwable next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof DatabaseUnavailableException) {
                found = UNAVAILABLE;
            } else if (next instanceof SQLException failure) {
                DatabaseFailure of = of(failure.getSQLState());
                found = of == null ? found : of;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            // The transaction manager hangs the cause of a failed commit there.
            open.addAll(Arrays.asList(next.getSuppressed()));
        }
        return Optional.ofNullable(found);
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
