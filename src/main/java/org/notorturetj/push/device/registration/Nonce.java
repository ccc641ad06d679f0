package org.notorturetj.push.device.registration;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.notorturetj.platform.sealing.DoorKey;

/** What a device has to show to prove that a message has arrived: 32 random bytes, base64url. */
final class Nonce {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    static String make() {
        byte[] nonce = new byte[BYTES];
        RANDOM.nextBytes(nonce);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    /** What is kept of it. */
    static byte[] hash(DoorKey key, String nonce) {
        return key.hash("nonce", nonce.getBytes(StandardCharsets.US_ASCII));
    }
}
