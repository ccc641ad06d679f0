package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.problem.ProblemException;

/**
 * HMAC-SHA-256 with the desk's key: a value can be looked up without being stored, and guesses
 * cannot be tested without the key.
 */
@ApplicationScoped
public class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final DeskKey key;

    KeyedHash(DeskKey key) {
        this.key = key;
    }

    /**
     * Returns the hash of a value: 32 bytes, different for each purpose.
     *
     * @param purpose what is hashed, such as {@code login}
     * @throws ProblemException unavailable, if the desk has no key
     */
    public byte[] of(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.of("hash " + purpose, ALGORITHM));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }
}
