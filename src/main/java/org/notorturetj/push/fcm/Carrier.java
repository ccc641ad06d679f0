package org.notorturetj.push.fcm;

import java.io.IOException;

/**
 * What one of Google's libraries hands a request to, which is written only when it is asked for.
 */
@FunctionalInterface
interface Carrier {
    /** Answers it. */
    WireAnswer carry(Written request) throws IOException;

    /** Writes a request, JSON and headers. */
    @FunctionalInterface
    interface Written {
        WireRequest get() throws IOException;
    }
}
