package org.notorturetj.platform.sealing;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * What the public door holds: the public key to seal with, and the key of the hashes by which rows
 * are found again. With it nobody opens what others sent; whoever has it and a guess of a token can
 * see whether that token is there, which is why it is a secret.
 */
public final class DoorKey {
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int LINES = 2;

    private final X25519PublicKeyParameters sealing;
    private final byte[] hashing;

    DoorKey(X25519PublicKeyParameters sealing, byte[] hashing) {
        this.sealing = sealing;
        this.hashing = hashing.clone();
    }

    /**
     * Reads the lines of its file.
     *
     * @throws IllegalArgumentException when they are not such a key
     */
    static DoorKey of(List<String> lines) {
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("not the key of a public door");
        }
        byte[] sealing = Base64.getDecoder().decode(lines.get(0));
        byte[] hashing = Base64.getDecoder().decode(lines.get(1));
        if (sealing.length != BYTES || hashing.length != BYTES) {
            throw new IllegalArgumentException("not the key of a public door");
        }
        return new DoorKey(new X25519PublicKeyParameters(sealing), hashing);
    }

    List<String> lines() {
        var base64 = Base64.getEncoder();
        return List.of(base64.encodeToString(sealing.getEncoded()), base64.encodeToString(hashing));
    }

    /** Seals what belongs to a place, such as a row: moved elsewhere it cannot be opened. */
    public byte[] seal(byte[] place, byte[] plain) {
        return HpkeEnvelope.seal(sealing, place, plain);
    }

    /** HMAC-SHA-256 of a value, different for each purpose. */
    public byte[] hash(String purpose, byte[] value) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(hashing, MAC));
            mac.update((purpose + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }

    @Override
    public String toString() {
        return "DoorKey[…]";
    }
}
