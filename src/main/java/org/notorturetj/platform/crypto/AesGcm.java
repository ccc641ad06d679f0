package org.notorturetj.platform.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encryption at rest: AES-GCM (NIST SP 800-38D) with a random nonce of 96 bits, so for at most 2^32
 * values under one key. A sealed value is a version (one byte), the nonce, the ciphertext and its
 * tag of 128 bits.
 */
public final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Shorter ones the platform does not refuse as altered: it throws something else. */
    private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte version;
    private final SecretKey key;

    /**
     * Seals and opens with a key.
     *
     * @param version the first byte of what is sealed: tells it from what is sealed otherwise
     */
    public AesGcm(int version, SecretKey key) {
        this.version = (byte) version;
        this.key = key;
    }

    /**
     * Seals.
     *
     * @param place what the value belongs to: moved elsewhere it cannot be opened
     */
    public byte[] seal(byte[] place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(version)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw everyPlatformHasIt(e);
        }
    }

    /** Opens; empty when it was sealed with another key, for another place, or was altered. */
    public Optional<byte[]> open(byte[] place, byte[] sealed) {
        if (!isOurs(sealed)) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw everyPlatformHasIt(e);
        }
    }

    /** Whether a value says of itself that it is sealed in this way. */
    public boolean isOurs(byte[] sealed) {
        return sealed.length >= LEAST_BYTES && sealed[0] == version;
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    private static IllegalStateException everyPlatformHasIt(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES-GCM", e);
    }
}
