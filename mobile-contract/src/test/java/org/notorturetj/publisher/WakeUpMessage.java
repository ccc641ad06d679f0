package org.notorturetj.publisher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Push messages, made from PROTOCOL.md alone. Values are text, so that a test can write any. */
public record WakeUpMessage(String nid, String seq, String kind, String urgent, String exp) {
    public static final String LABEL = "notorturetj push v1";

    /** An urgent alert. */
    public static WakeUpMessage alert(String nid, long seq, long exp) {
        return new WakeUpMessage(nid, Long.toString(seq), "alert", "1", Long.toString(exp));
    }

    /** The same of another kind. */
    public WakeUpMessage as(String other) {
        return new WakeUpMessage(nid, seq, other, urgent, exp);
    }

    /** The same with another expiry. */
    public WakeUpMessage until(long end) {
        return new WakeUpMessage(nid, seq, kind, urgent, Long.toString(end));
    }

    /** The data, signed by a key. */
    public Map<String, String> by(SigningKeyPair key) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("v", "1");
        data.put("nid", nid);
        data.put("seq", seq);
        data.put("kind", kind);
        data.put("urgent", urgent);
        data.put("exp", exp);
        data.put("sig", key.kid() + "." + key.sign(LABEL, String.join("\n", data.values())));
        return data;
    }
}
