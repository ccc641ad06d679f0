package org.notorturetj.client.push;

/** A push message that the phone remembers. Immutable. */
final class RememberedMessage {
    final PushKind kind;
    final String nid;
    final long seq;
    final boolean urgent;

    /** Seconds since 1970. */
    final long expires;

    /** True until the notification was shown or removed. */
    final boolean pending;

    /** True for an alert that was active before the phone held any: only a message shows it. */
    final boolean unseen;

    RememberedMessage(
            PushKind kind, String nid, long seq, boolean urgent, long expires, boolean pending) {
        this(kind, nid, seq, urgent, expires, pending, false);
    }

    private RememberedMessage(
            PushKind kind,
            String nid,
            long seq,
            boolean urgent,
            long expires,
            boolean pending,
            boolean unseen) {
        this.unseen = unseen;
        this.kind = kind;
        this.nid = nid;
        this.seq = seq;
        this.urgent = urgent;
        this.expires = expires;
        this.pending = pending;
    }

    static RememberedMessage of(PushMessage message, boolean pending) {
        return new RememberedMessage(
                message.kind(),
                message.nid(),
                message.seq(),
                message.urgent(),
                message.expires(),
                pending);
    }

    /** The same, done. */
    RememberedMessage done() {
        return new RememberedMessage(kind, nid, seq, urgent, expires, false);
    }

    /** The same, remembered at least until a time in seconds since 1970. */
    RememberedMessage until(long later) {
        long latest = Math.max(expires, later);
        return new RememberedMessage(kind, nid, seq, urgent, latest, pending, unseen);
    }

    /** The same, done without having been shown. */
    RememberedMessage unseen() {
        return new RememberedMessage(kind, nid, seq, urgent, expires, false, true);
    }

    /** One message is remembered for each kind and id. */
    String key() {
        return key(kind, nid);
    }

    static String key(PushKind kind, String nid) {
        return kind.wireName() + '/' + nid;
    }
}
