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
        /** Nothing. */
        IGNORE
    }

    private final Action action;
    private final Reason reason;
    private final String nid;

    private Decision(Action action, Reason reason, String nid) {
        this.action = action;
        this.reason = reason;
        this.nid = nid;
    }

    static Decision to(Action action, String nid) {
        return new Decision(action, null, nid);
    }

    static Decision ignore(Reason reason) {
        return new Decision(Action.IGNORE, reason, "");
    }

    public Action action() {
        return action;
    }

    /** Why it is ignored; empty for everything else. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** The notification id; empty when the message is ignored. */
    public String nid() {
        return nid;
    }
}
