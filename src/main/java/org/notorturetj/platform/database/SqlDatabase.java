package org.notorturetj.platform.database;

import java.util.function.Supplier;
import javax.sql.DataSource;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.DatabaseFailure;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/**
 * Runs SQL with Jdbi. A statement joins the transaction that runs, if there is one, and is one of
 * its own otherwise. Statements within others share their handle, so a handle must not span the
 * beginning of a new transaction.
 *
 * <p>A database that does not answer is a {@link DatabaseUnavailableException}. Any other failure
 * (bad SQL, a violated constraint) keeps Jdbi's exception: it is a defect, or the caller handles
 * it.
 */
abstract class SqlDatabase {
    private final Supplier<? extends DataSource> source;
    private volatile @Nullable Jdbi jdbi;

    /** For the container, whose proxies of the beans below are made without a source. */
    SqlDatabase() {
        this(
                () -> {
                    throw new IllegalStateException("a proxy asks no database");
                });
    }

    /**
     * @param source resolved at the first statement: a node may have no such data source
     */
    SqlDatabase(Supplier<? extends DataSource> source) {
        this.source = source;
    }

    /**
     * Runs statements and returns their result.
     *
     * @throws DatabaseUnavailableException if the database does not answer
     */
    public <T, X extends Exception> T withHandle(HandleCallback<T, X> statements) throws X {
        try {
            return jdbi().withHandle(statements);
        } catch (JdbiException e) {
            boolean unavailable =
                    e instanceof ConnectionException || DatabaseFailure.in(e).isPresent();
            throw unavailable ? new DatabaseUnavailableException(e) : e;
        }
    }

    /**
     * Runs statements.
     *
     * @throws DatabaseUnavailableException if the database does not answer
     */
    public <X extends Exception> void useHandle(HandleConsumer<X> statements) throws X {
        withHandle(
                handle -> {
                    statements.useHandle(handle);
                    return null;
                });
    }

    private Jdbi jdbi() {
        Jdbi known = jdbi;
        if (known == null) {
            known = Jdbi.create(source.get());
            // A transaction is ended where it began, not by a handle within it.
            known.getConfig(Handles.class).setForceEndTransactions(false);
            // What is bound may be personal, and exceptions get into logs.
            known.getConfig(StatementExceptions.class)
                    .setMessageRendering(StatementExceptions.MessageRendering.NONE);
            known.registerArrayType(Integer.class, "integer");
            known.registerArrayType(Long.class, "bigint");
            known.registerArrayType(Short.class, "smallint");
            known.registerArrayType(String.class, "text");
            jdbi = known;
        }
        return known;
    }
}
