package org.notorturetj.push;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a push message says, the same for every target: that something happened, and where in the
 * log. Signed at the publication by the {@code alert} key of the root, so that whoever steals the
 * credentials of a provider cannot forge one. {@code mobile-contract/PROTOCOL.md} is its
 * specification.
 *
 * @param nid notification id: a phone shows one once, however often it arrives
 * @param seq number of the publication to fetch; a whole number up to 2^53
 * @param urgent whether it may ring at night
 * @param expiresAt from then on a phone ignores it; whole seconds
 * @param signature {@code kid.sig}: id of the key, and base64url without padding of the DER form of
 *     an ECDSA P-256 signature with SHA-256 over {@link #signed}
 */
public record Wakeup(
        String nid,
        long seq,
        WakeupKind kind,
        boolean urgent,
        Instant expiresAt,
        String signature) {
    /** Version of the message. */
    public static final String VERSION = "1";

    /** The first line of what is signed: no signature of another kind fits. */
    public static final String LABEL = "notorturetj push v1";

    /** What the signature is over: the label and the six values, each on a line, in this order. */
    public static String signed(
            String nid, long seq, WakeupKind kind, boolean urgent, Instant expiresAt) {
        return String.join(
                "\n", LABEL, String.join("\n", values(nid, seq, kind, urgent, expiresAt)));
    }

    /** The members of the message as providers carry them: text only, in the order of the wire. */
    public Map<String, String> data() {
        String[] names = {"v", "nid", "seq", "kind", "urgent", "exp"};
        String[] values = values(nid, seq, kind, urgent, expiresAt);
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            data.put(names[i], values[i]);
        }
        data.put("sig", signature);
        return data;
    }

    private static String[] values(
            String nid, long seq, WakeupKind kind, boolean urgent, Instant expiresAt) {
        return new String[] {
            VERSION,
            nid,
            Long.toString(seq),
            kind.word(),
            urgent ? "1" : "0",
            Long.toString(expiresAt.getEpochSecond())
        };
    }
}
