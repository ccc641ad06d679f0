package org.notorturetj.client.push;

import java.util.Locale;

/** What a push message is about. */
enum PushKind {
    ALERT,
    RETRACT,
    HOTLINE,
    DIGEST;

    /** The value on the wire. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a value.
     *
     * @return null for one that this app does not know
     */
    static PushKind of(String value) {
        for (PushKind kind : values()) {
            if (kind.wireName().equals(value)) {
                return kind;
            }
        }
        return null;
    }
}
