package org.notorturetj.client.push;

/** Why a message is ignored. None of them is worth a word on the screen. */
public enum Reason {
    /** A member is absent or has another form. */
    MALFORMED,
    /** It is of a later version of the protocol: this app is too old for it. */
    LATER_VERSION,
    /**
     * No key of this name may sign alerts. It may be a newer one than the phone has heard of: after
     * the next sync, which brings newer roots, the message may be judged once more.
     */
    UNKNOWN_KEY,
    /** The key did not sign this. */
    BAD_SIGNATURE,
    /** It is genuine, and says something that this app does not know. */
    UNKNOWN_KIND,
    /** Its time is over. */
    EXPIRED,
    /** It has been dealt with. */
    REPEATED,
    /** The alert was retracted, or is over: perhaps before this message came. */
    RETRACTED
}
