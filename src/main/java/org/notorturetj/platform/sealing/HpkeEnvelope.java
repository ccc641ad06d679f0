package org.notorturetj.platform.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Seals with a public key what only the holder of the private key opens: HPKE (RFC 9180) in base
 * mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. A sealed value is a version
 * (one byte), the encapsulated key (32 bytes), and the ciphertext with its tag.
 */
public final class HpkeEnvelope {
    /** The first byte of what is sealed in this way. */
    static final byte VERSION = 1;

    private static final int KEY_BYTES = 32;
    private static final byte[] INFO = "notorturetj device v1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONE = new byte[0];

    private HpkeEnvelope() {}

    /**
     * Seals.
     *
     * @param place what the value belongs to: moved elsewhere it cannot be opened
     */
    static byte[] seal(X25519PublicKeyParameters key, byte[] place, byte[] plain) {
        try {
            byte[][] sealed = hpke().seal(key, INFO, place, plain, NONE, NONE, null);
            return ByteBuffer.allocate(1 + sealed[1].length + sealed[0].length)
                    .put(VERSION)
                    .put(sealed[1])
                    .put(sealed[0])
                    .array();
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing cannot fail", e);
        }
    }

    /**
     * Opens.
     *
     * @throws NotDecryptableException when it was sealed for another key or place, or is not whole
     */
    static byte[] open(AsymmetricCipherKeyPair key, byte[] place, byte[] sealed)
            throws NotDecryptableException {
        if (sealed.length <= 1 + KEY_BYTES || sealed[0] != VERSION) {
            throw new NotDecryptableException();
        }
        byte[] encapsulated = new byte[KEY_BYTES];
        byte[] rest = new byte[sealed.length - 1 - KEY_BYTES];
        ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(encapsulated).get(rest);
        try {
            return hpke().open(encapsulated, key, INFO, place, rest, NONE, NONE, null);
        } catch (InvalidCipherTextException | RuntimeException e) {
            // the library reports a key of low order as a bare runtime exception
            throw new NotDecryptableException();
        }
    }

    /** Each time a new one: it keeps the state of its digest. */
    private static HPKE hpke() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** Sealed for another key or place. Says nothing of the value. */
    public static final class NotDecryptableException extends Exception {
        private static final long serialVersionUID = 1L;

        public NotDecryptableException() {
            super("sealed for another key or place");
        }
    }
}
