package org.notorturetj.client.offline;

import org.notorturetj.client.Moment;
import org.notorturetj.client.Refused;

/** Moments of records, where one that cannot be read must not hide anything. */
final class Times {
    private Times() {}

    /** Milliseconds since 1970; {@link Long#MIN_VALUE} when it is not a moment. */
    static long of(String text) {
        try {
            return Moment.of(text);
        } catch (Refused e) {
            return Long.MIN_VALUE;
        }
    }
}
