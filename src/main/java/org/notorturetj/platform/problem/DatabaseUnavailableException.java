package org.notorturetj.platform.problem;

/** The database does not answer in time. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(Throwable cause) {
        super("the database does not answer", cause);
    }
}
