package org.notorturetj.push;

import java.util.Locale;

/** Why phones are woken up. */
public enum WakeupKind {
    /** An alert is active: its update is to be fetched and shown. */
    ALERT,
    /** An alert is retracted: what is shown of it goes away. */
    RETRACT,
    /** A line is compromised: its number must be forgotten before somebody dials it. */
    HOTLINE,
    /** Ordinary news, for anyone who wants to be told now and then. */
    DIGEST;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
