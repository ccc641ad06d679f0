package org.notorturetj.client.push;

import java.util.Map;

/**
 * The message by which a registered device proves that a token or subscription is its own. It is
 * not a wake-up: it is not signed, and shows nothing.
 */
final class ConfirmationMessage {
    private static final String KIND = "confirm";

    /** 32 bytes in base64url: the last character holds only four bits. */
    private static final String NONCE = "[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]";

    /** Members that only wake-ups have. */
    private static final String[] WAKE_UP_MEMBERS = {"nid", "seq", "urgent", "exp", "sig"};

    private ConfirmationMessage() {}

    /**
     * The nonce to send back.
     *
     * @return null for every other kind of message
     * @throws RejectedMessageException when it is a malformed confirmation
     */
    static String nonce(Map<String, String> data) throws RejectedMessageException {
        if (!KIND.equals(data.get("kind"))) {
            return null;
        }
        PushMessage.version(data);
        for (String name : WAKE_UP_MEMBERS) {
            if (data.containsKey(name)) {
                throw new RejectedMessageException(IgnoreReason.MALFORMED);
            }
        }
        return PushMessage.text(data, "nonce", NONCE);
    }
}
