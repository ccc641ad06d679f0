package org.notorturetj.client.push;

import java.util.Map;

import org.notorturetj.client.KeySet;

/** A message that was parsed and verified. All of its members are text, as providers carry it. */
final class PushMessage {
    private static final String VERSION = "1";
    private static final String LABEL = "notorturetj push v1";

    /** Integers from 1 to 2^53-1. */
    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private static final String INTEGER = "[1-9][0-9]{0,15}";
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
     * Parses and verifies a message. Unknown members are ignored, and are not signed.
     *
     * @throws RejectedMessageException when it is malformed, unknown, or not signed by one of the
     *     keys
     */
    static PushMessage of(Map<String, String> data, KeySet keys) throws RejectedMessageException {
        String v = version(data);
        String nid = text(data, "nid", NID);
        String seq = text(data, "seq", INTEGER);
        String kind = text(data, "kind", KIND);
        String urgent = text(data, "urgent", "[01]");
        String exp = text(data, "exp", INTEGER);
        String sig = text(data, "sig", "[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{8,128}");
        long number = integer(seq);
        long expires = integer(exp);
        String signed = LABEL + '\n' + v + '\n' + nid + '\n' + seq + '\n' + kind;
        signed += '\n' + urgent + '\n' + exp;
        String kid = sig.substring(0, KID_LENGTH);
        if (!keys.contains(kid)) {
            throw new RejectedMessageException(IgnoreReason.UNKNOWN_KEY);
        }
        if (!keys.verifies(signed, kid, sig.substring(KID_LENGTH + 1))) {
            throw new RejectedMessageException(IgnoreReason.BAD_SIGNATURE);
        }
        if (PushKind.of(kind) == null) {
            throw new RejectedMessageException(IgnoreReason.UNKNOWN_KIND);
        }
        return new PushMessage(PushKind.of(kind), nid, number, "1".equals(urgent), expires);
    }

    PushKind kind() {
        return kind;
    }

    /** Notification id: shown once, and named by a retraction. */
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
    static String version(Map<String, String> data) throws RejectedMessageException {
        String v = text(data, "v", "[1-9][0-9]{0,8}");
        if (!VERSION.equals(v)) {
            throw new RejectedMessageException(IgnoreReason.LATER_VERSION);
        }
        return v;
    }

    static String text(Map<String, String> data, String name, String form)
            throws RejectedMessageException {
        String value = data.get(name);
        if (value == null || !value.matches(form)) {
            throw new RejectedMessageException(IgnoreReason.MALFORMED);
        }
        return value;
    }

    private static long integer(String digits) throws RejectedMessageException {
        long number = Long.parseLong(digits);
        if (number > MAX_SAFE_INTEGER) {
            throw new RejectedMessageException(IgnoreReason.MALFORMED);
        }
        return number;
    }
}
