package org.notorturetj.client;

/**
 * A file or a response is refused: malformed, not signed as it must be, or not the one that was
 * stated. The message says why and quotes nothing of it.
 */
public class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason);
    }

    /**
     * A genuine file of a later protocol: the app keeps what it has and says that it needs an
     * update.
     */
    static final class AppTooOldException extends RefusedException {
        private static final long serialVersionUID = 1L;

        AppTooOldException(String reason) {
            super(reason);
        }
    }

    /** Something newer has been stored while this was on its way. */
    static final class SupersededException extends RefusedException {
        private static final long serialVersionUID = 1L;

        SupersededException() {
            super("something newer was stored meanwhile");
        }
    }
}
