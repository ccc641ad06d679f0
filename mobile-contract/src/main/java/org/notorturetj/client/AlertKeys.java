package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The keys of the role {@code alert}, of the newest root that the phone trusts. */
public final class AlertKeys {
    private final Map<String, EcdsaKey> keys;

    AlertKeys(Map<String, EcdsaKey> keys) {
        this.keys = keys;
    }

    /** True when a key of this name may sign alerts. */
    public boolean knows(String kid) {
        return keys.containsKey(kid);
    }

    /**
     * True when a key signed a text; false for everything else, whatever it is.
     *
     * @param signature DER, base64url without padding
     */
    public boolean signed(String text, String kid, String signature) {
        try {
            EcdsaKey key = keys.get(kid);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return key != null && key.verifies(bytes, Base64Text.fromUrl(signature));
        } catch (Refused e) {
            return false;
        }
    }
}
