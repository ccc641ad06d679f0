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
 * Encryption at rest: AES-GCM (NIST SP 800-38D). The nonce is 96 random bits, which limits a key to
 * 2^32 values. A sealed value is a version byte, the nonce, the ciphertext and the 128-bit tag.
 */
public final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** For shorter values the JDK throws something other than AEADBadTagException. */
    private static final int MIN_BYTES = 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte version;
    private final SecretKey key;

    /**
     * Seals and opens with a key.
     *
     * @param version the first byte of every sealed value; it identifies the format
     */
    public AesGcm(int version, SecretKey key) {
        this.version = (byte) version;
        this.key = key;
    }

    /**
     * Encrypts a value.
     *
     * @param context where the value belongs (authenticated, not stored): opening it anywhere else
     *     fails
     */
    public byte[] seal(byte[] context, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(version)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /** Decrypts; empty if the key or the context is another, or the value was altered. */
    public Optional<byte[]> open(byte[] context, byte[] sealed) {
        if (!hasVersion(sealed)) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(rest));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /** Whether a value is long enough and starts with this version. */
    public boolean hasVersion(byte[] sealed) {
        return sealed.length >= MIN_BYTES && sealed[0] == version;
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static IllegalStateException unsupported(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES-GCM", e);
    }
}
