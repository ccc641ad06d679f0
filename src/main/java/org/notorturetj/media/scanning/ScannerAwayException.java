package org.notorturetj.media.scanning;

import java.io.IOException;

/** The scanner gives no answer now: it is not there, takes too long, or says what is no answer. */
public class ScannerAwayException extends IOException {
    private static final long serialVersionUID = 1L;

    ScannerAwayException(Throwable cause) {
        super("the scanner gives no answer", cause);
    }
}
