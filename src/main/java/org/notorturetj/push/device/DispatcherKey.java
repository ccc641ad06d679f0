package org.notorturetj.push.device;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * The private key that opens what devices sent; only where messages are dispatched. The public
 * door's key follows from it, so that there is one secret to keep a copy of.
 */
final class DispatcherKey {
    private static final int BYTES = 32;
    private static final byte[] HASHING =
            "notorturetj device hash".getBytes(StandardCharsets.US_ASCII);

    private final X25519PrivateKeyParameters key;

    /** With its public half, which takes as long to compute as opening does. */
    private final AsymmetricCipherKeyPair pair;

    private DispatcherKey(byte[] bytes) {
        key = new X25519PrivateKeyParameters(bytes);
        pair = new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
    }

    /**
     * Reads the lines of its file.
     *
     * @throws IllegalArgumentException when they are not such a key
     */
    static DispatcherKey of(List<String> lines) {
        byte[] bytes = Base64.getDecoder().decode(String.join("\n", lines));
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not the key of a dispatcher");
        }
        return new DispatcherKey(bytes);
    }

    byte[] open(byte[] place, byte[] sealed) throws Envelope.NotOurs {
        return Envelope.open(pair, place, sealed);
    }

    DoorKey door() {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key.getEncoded(), null, HASHING));
        byte[] hashing = new byte[BYTES];
        generator.generateBytes(hashing, 0, BYTES);
        return new DoorKey(key.generatePublicKey(), hashing);
    }

    @Override
    public String toString() {
        return "DispatcherKey[…]";
    }
}
