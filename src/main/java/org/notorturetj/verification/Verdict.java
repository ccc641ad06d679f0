package org.notorturetj.verification;

import java.util.Locale;

/** What a text or an address is. */
enum Verdict {
    /** Ours, word by word. */
    GENUINE,
    /** Ours, with other words in it. */
    ALTERED,
    /** Was ours: copies are to be deleted. */
    WITHDRAWN,
    /** Nothing that is published now. */
    UNKNOWN;

    /** On the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
