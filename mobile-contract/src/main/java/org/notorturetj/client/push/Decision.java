package org.notorturetj.client.push;

import java.util.Optional;

/** What a message asks of the phone. Showing and removing has been done already. */
public final class Decision {
    /** What there is to do. */
    public enum Action {
        /** The neutral text was shown. Next: {@link PushInbox#fetch}. */
        SHOW,
        /** What was shown under this id was taken down, if it was. Next: fetch. */
        REMOVE,
        /** Nothing is shown for the message alone. Next: fetch. */
        FETCH,
        /**
         * Nothing is shown. An app that registered within the hour and waits for this sends {@link
         * Decision#nonce} to {@code PUT /v1/device/confirmation}; any other passes it over.
         */
        CONFIRM,
        /** Nothing. */
        IGNORE
    }

    private final Action action;
    private final Reason reason;
    private final String nid;
    private final String nonce;

    private Decision(Action action, Reason reason, String nid, String nonce) {
        this.action = action;
        this.reason = reason;
        this.nid = nid;
        this.nonce = nonce;
    }

    static Decision to(Action action, String nid) {
        return new Decision(action, null, nid, "");
    }

    static Decision confirm(String nonce) {
        return new Decision(Action.CONFIRM, null, "", nonce);
    }

    static Decision ignore(Reason reason) {
        return new Decision(Action.IGNORE, reason, "", "");
    }

    public Action action() {
        return action;
    }

    /** Why it is ignored; empty for everything else. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** The notification id; empty when the message is ignored, or a confirmation. */
    public String nid() {
        return nid;
    }

    /** What a confirmation asks to be sent back, a secret for its hour; empty for all others. */
    public String nonce() {
        return nonce;
    }
}
