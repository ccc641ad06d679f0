package org.notorturetj.push.fcm;

import java.io.IOException;

/** What one of Google's libraries hands a request to. */
@FunctionalInterface
interface Carrier {
    /** Answers it. */
    WireAnswer carry(WireRequest request) throws IOException;
}
