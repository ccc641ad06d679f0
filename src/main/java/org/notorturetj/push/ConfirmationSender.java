package org.notorturetj.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Sends the silent message by which a device proves that a target is its own. It has a shape of its
 * own, and no signature: it shows nothing, and whoever forged one would only make a device send a
 * nonce that nobody waits for.
 */
public interface ConfirmationSender {
    /** The member {@code kind} of such a message. */
    String KIND = "confirm";

    /** Whether it can reach such targets. */
    boolean reaches(Channel channel);

    /** Sends one. Never fails, and never tries again by itself. */
    CompletionStage<Outcome> confirm(Target target, String nonce);

    /** What the message says: data only, nothing to show. */
    static Map<String, String> message(String nonce) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("v", Wakeup.VERSION);
        message.put("kind", KIND);
        message.put("nonce", nonce);
        return message;
    }
}
