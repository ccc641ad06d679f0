package org.notorturetj.client.offline;

import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.json.UtcTimestamp;

/** Timestamps of records, where a malformed one must not hide anything. */
final class LenientTimestamp {
    private LenientTimestamp() {}

    /** Milliseconds since 1970; {@link Long#MIN_VALUE} when it is malformed. */
    static long parse(String text) {
        try {
            return UtcTimestamp.parse(text);
        } catch (MalformedJsonException e) {
            return Long.MIN_VALUE;
        }
    }
}
