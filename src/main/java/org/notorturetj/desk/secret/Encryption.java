package org.notorturetj.desk.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.problem.Refused;

/**
 * Encryption at rest: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. A sealed value
 * is a version (one byte), the nonce, the ciphertext and its tag of 128 bits.
 */
@ApplicationScoped
public class Encryption {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "encryption";

    private final SecureRandom random = new SecureRandom();
    private final DeskKey key;

    Encryption(DeskKey key) {
        this.key = key;
    }

    /**
     * Seals a text for its place.
     *
     * @throws Refused unavailable, when the desk has no key
     */
    public byte[] seal(Place place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, place, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens a sealed text.
     *
     * @throws Refused unavailable, when the desk has no key
     * @throws IllegalStateException when the value is not whole, or was sealed for another place
     */
    public String open(Place place, byte[] sealed) {
        var parts = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + NONCE_BYTES || parts.get() != VERSION) {
            throw new IllegalStateException("not a sealed value");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, place, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, Place place, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.of(PURPOSE, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.bytes());
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("a sealed value was altered or moved", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }
}
