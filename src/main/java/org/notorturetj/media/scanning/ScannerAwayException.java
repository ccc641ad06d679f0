package org.notorturetj.media.scanning;

import java.io.IOException;

/** The scanner gives no answer now: it is not there, takes too long, or says what is no answer. */
public class ScannerAwayException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean isThere;

    ScannerAwayException(Throwable cause, boolean isThere) {
        super("the scanner gives no answer", cause);
        this.isThere = isThere;
    }

    /** Whether it took the question: then it may be the file that it cannot answer about. */
    public boolean isThere() {
        return isThere;
    }
}
