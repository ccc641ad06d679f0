package org.notorturetj.client.push;

/** A message that the phone remembers. Never changed, only replaced. */
final class Heard {
    final PushKind kind;
    final String nid;
    final long seq;
    final boolean urgent;

    /** Seconds since 1970. */
    final long expires;

    /** True until it was shown or taken down. */
    final boolean open;

    Heard(PushKind kind, String nid, long seq, boolean urgent, long expires, boolean open) {
        this.kind = kind;
        this.nid = nid;
        this.seq = seq;
        this.urgent = urgent;
        this.expires = expires;
        this.open = open;
    }

    static Heard of(PushMessage message, boolean open) {
        return new Heard(
                message.kind(),
                message.nid(),
                message.seq(),
                message.urgent(),
                message.expires(),
                open);
    }

    /** The same, dealt with. */
    Heard closed() {
        return new Heard(kind, nid, seq, urgent, expires, false);
    }

    /** The same, remembered for as long as somebody else may still speak of it. */
    Heard until(long later) {
        return new Heard(kind, nid, seq, urgent, Math.max(expires, later), open);
    }

    /** One is remembered for each kind and id. */
    String key() {
        return key(kind, nid);
    }

    static String key(PushKind kind, String nid) {
        return kind.word() + '/' + nid;
    }
}
