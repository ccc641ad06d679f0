package org.notorturetj.signer.key;

import java.util.Locale;

/** What a key is trusted for. */
public enum KeyRole {
    /** Signs roots; kept offline, by several people. */
    ROOT,
    /** Signs heads and cards; on the server. */
    PUBLISH,
    /** Signs wake-up messages; on the server. */
    ALERT;

    /** The name in roots and file names. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
