package org.notorturetj.client.push;

import java.util.Map;

import org.notorturetj.client.AlertKeys;

/**
 * A message that is understood and believed. All of its members are text, as providers carry it.
 */
final class PushMessage {
    private static final String VERSION = "1";
    private static final String LABEL = "notorturetj push v1";

    /** Integers from 1 to 2^53-1. */
    private static final long LARGEST = (1L << 53) - 1;

    private static final String WHOLE = "[1-9][0-9]{0,15}";
    private static final String NID = "[0-9a-hjkmnp-tv-z]{16}";
    private static final String KIND = "[a-z][a-z0-9-]{0,31}";
    private static final int KID_LENGTH = 16;

    private final PushKind kind;
    private final String nid;
    private final long seq;
    private final boolean urgent;
    private final long expires;

    private PushMessage(PushKind kind, String nid, long seq, boolean urgent, long expires) {
        this.kind = kind;
        this.nid = nid;
        this.seq = seq;
        this.urgent = urgent;
        this.expires = expires;
    }

    /**
     * Reads a message. Members that nobody knows are passed over, and are not signed.
     *
     * @throws Unfit when it is not understood, or not signed by one of the keys
     */
    static PushMessage of(Map<String, String> data, AlertKeys keys) throws Unfit {
        String v = version(data);
        String nid = text(data, "nid", NID);
        String seq = text(data, "seq", WHOLE);
        String kind = text(data, "kind", KIND);
        String urgent = text(data, "urgent", "[01]");
        String exp = text(data, "exp", WHOLE);
        String sig = text(data, "sig", "[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{8,128}");
        long number = whole(seq);
        long expires = whole(exp);
        String signed = LABEL + '\n' + v + '\n' + nid + '\n' + seq + '\n' + kind;
        signed += '\n' + urgent + '\n' + exp;
        String kid = sig.substring(0, KID_LENGTH);
        if (!keys.knows(kid)) {
            throw new Unfit(Reason.UNKNOWN_KEY);
        }
        if (!keys.signed(signed, kid, sig.substring(KID_LENGTH + 1))) {
            throw new Unfit(Reason.BAD_SIGNATURE);
        }
        if (PushKind.of(kind) == null) {
            throw new Unfit(Reason.UNKNOWN_KIND);
        }
        return new PushMessage(PushKind.of(kind), nid, number, "1".equals(urgent), expires);
    }

    PushKind kind() {
        return kind;
    }

    /** Notification id: what is shown once, and what a retraction names. */
    String nid() {
        return nid;
    }

    /** The publication to fetch. */
    long seq() {
        return seq;
    }

    boolean urgent() {
        return urgent;
    }

    /** Seconds since 1970. */
    long expires() {
        return expires;
    }

    /** The only version that this app understands. */
    static String version(Map<String, String> data) throws Unfit {
        String v = text(data, "v", "[1-9][0-9]{0,8}");
        if (!VERSION.equals(v)) {
            throw new Unfit(Reason.LATER_VERSION);
        }
        return v;
    }

    static String text(Map<String, String> data, String name, String form) throws Unfit {
        String value = data.get(name);
        if (value == null || !value.matches(form)) {
            throw new Unfit(Reason.MALFORMED);
        }
        return value;
    }

    private static long whole(String digits) throws Unfit {
        long number = Long.parseLong(digits);
        if (number > LARGEST) {
            throw new Unfit(Reason.MALFORMED);
        }
        return number;
    }
}
