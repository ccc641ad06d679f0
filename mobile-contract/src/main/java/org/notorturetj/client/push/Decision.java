package org.notorturetj.client.push;

import java.util.Optional;

/** What a message requires. Notifications have already been shown or removed. */
public final class Decision {
    /** What to do. */
    public enum Action {
        /** The neutral text was shown. Next: {@link PushInbox#fetch}. */
        SHOW,
        /** The notification of this id was removed, if there was one. Next: fetch. */
        REMOVE,
        /** Nothing was shown for the message itself. Next: fetch. */
        FETCH,
        /**
         * Nothing was shown. An app that registered within the hour and waits for this sends {@link
         * Decision#nonce} to {@code PUT /v1/device/confirmation}; any other ignores it.
         */
        CONFIRM,
        /** Nothing. */
        IGNORE
    }

    private final Action action;
    private final IgnoreReason reason;
    private final String nid;
    private final String nonce;

    private Decision(Action action, IgnoreReason reason, String nid, String nonce) {
        this.action = action;
        this.reason = reason;
        this.nid = nid;
        this.nonce = nonce;
    }

    static Decision of(Action action, String nid) {
        return new Decision(action, null, nid, "");
    }

    static Decision confirm(String nonce) {
        return new Decision(Action.CONFIRM, null, "", nonce);
    }

    static Decision ignore(IgnoreReason reason) {
        return new Decision(Action.IGNORE, reason, "", "");
    }

    /** The action, or the reason to ignore it; no id and no nonce, which no log may have. */
    @Override
    public String toString() {
        return reason == null ? action.toString() : action + ": " + reason;
    }

    public Action action() {
        return action;
    }

    /** Why it is ignored; empty for everything else. */
    public Optional<IgnoreReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** The notification id; empty when the message is ignored, or a confirmation. */
    public String nid() {
        return nid;
    }

    /**
     * The nonce of a confirmation, to be sent back and secret for an hour; empty for all others.
     */
    public String nonce() {
        return nonce;
    }
}
