package org.notorturetj.client.push;

import java.util.Locale;

/** Why a phone is woken up. */
enum PushKind {
    ALERT,
    RETRACT,
    HOTLINE,
    DIGEST;

    /** The word on the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a word.
     *
     * @return null for one that this app does not know
     */
    static PushKind of(String word) {
        for (PushKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
