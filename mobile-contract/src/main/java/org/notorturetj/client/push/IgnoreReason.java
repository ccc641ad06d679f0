package org.notorturetj.client.push;

/** Why a message is ignored. None of them is shown to the user. */
public enum IgnoreReason {
    /** A member is absent or has another form. */
    MALFORMED,
    /** It is of a later version of the protocol: this app is too old for it. */
    LATER_VERSION,
    /**
     * No key of this id may sign alerts. It may be of a newer root: after the next sync, which
     * brings newer roots, the message may be tried once more.
     */
    UNKNOWN_KEY,
    /** The key did not sign this. */
    BAD_SIGNATURE,
    /** It is genuine, and of a kind that this app does not know. */
    UNKNOWN_KIND,
    /** It has expired. */
    EXPIRED,
    /** It was received before. */
    REPEATED,
    /** The alert was retracted or has ended, possibly before this message came. */
    RETRACTED,
    /** The app has erased everything, and receives nothing any more. */
    ERASED
}
