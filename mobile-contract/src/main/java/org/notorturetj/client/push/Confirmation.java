package org.notorturetj.client.push;

import java.util.Map;

/**
 * The message by which a device that registered proves that a token or subscription is its own. It
 * is no wake-up: it is not signed, and shows nothing.
 */
final class Confirmation {
    private static final String KIND = "confirm";

    /** 32 bytes in base64url: the last character holds only four bits. */
    private static final String NONCE = "[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]";

    /** What only wake-ups have. */
    private static final String[] OF_WAKE_UPS = {"nid", "seq", "urgent", "exp", "sig"};

    private Confirmation() {}

    /**
     * The nonce to send back.
     *
     * @return null for every other kind of message
     * @throws Unfit when it is a confirmation, and not a good one
     */
    static String nonce(Map<String, String> data) throws Unfit {
        if (!KIND.equals(data.get("kind"))) {
            return null;
        }
        PushMessage.version(data);
        for (String name : OF_WAKE_UPS) {
            if (data.containsKey(name)) {
                throw new Unfit(Reason.MALFORMED);
            }
        }
        return PushMessage.text(data, "nonce", NONCE);
    }
}
