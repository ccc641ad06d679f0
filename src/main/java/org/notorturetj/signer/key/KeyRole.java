package org.notorturetj.signer.key;

import java.util.Locale;

/** What a key is trusted for. */
public enum KeyRole {
    /** Says which keys there are; kept offline, by several people. */
    ROOT,
    /** Signs heads and cards; kept by the server. */
    PUBLISH,
    /** Signs what wakes phones up. */
    ALERT;

    /** The word in roots and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
