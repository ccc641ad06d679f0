package org.notorturetj.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.crypto.AesGcm;
import org.notorturetj.platform.crypto.KeyFile;

/**
 * The private key that opens what was sealed at the public door; only where messages are
 * dispatched. The public door's key follows from it, so that there is one secret to keep a copy of;
 * and the key of what is sealed once more, for those who dispatch, which opens twenty-five times as
 * fast (docs/lab/08).
 */
public final class DispatcherKey {
    private static final int BYTES = 32;
    private static final byte[] HASHING =
            "notorturetj device hash".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] AT_REST =
            "notorturetj device at rest".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private volatile @Nullable Opening opening;

    private DispatcherKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Two threads that come first may both make it: it is the same. */
    private Opening opening() {
        Opening made = opening;
        if (made == null) {
            made = new Opening(bytes);
            opening = made;
        }
        return made;
    }

    /**
     * Reads the lines of its file.
     *
     * @throws IllegalArgumentException when they are not such a key
     */
    public static DispatcherKey of(List<String> lines) {
        return new DispatcherKey(KeyFile.secret(lines));
    }

    /** Opens what the public door sealed, or a dispatcher. */
    public byte[] open(byte[] place, byte[] sealed) throws HpkeEnvelope.NotDecryptableException {
        return opening().open(place, sealed);
    }

    /** Seals for dispatchers what the public door sealed. */
    public byte[] sealAgain(byte[] place, byte[] sealed)
            throws HpkeEnvelope.NotDecryptableException {
        return opening().atRest.seal(place, open(place, sealed));
    }

    public DoorKey door() {
        return opening().door();
    }

    @Override
    public String toString() {
        return "DispatcherKey[…]";
    }

    /**
     * What is computed from the key, when something is to be opened: a start only looks whether the
     * key is there, and loads nothing of the library.
     */
    private static final class Opening {
        private final byte[] bytes;
        private final X25519PrivateKeyParameters key;

        /** With its public half, which takes as long to compute as opening does. */
        private final AsymmetricCipherKeyPair pair;

        private final AesGcm atRest;

        Opening(byte[] bytes) {
            this.bytes = bytes;
            key = new X25519PrivateKeyParameters(bytes);
            pair = new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
            atRest =
                    new AesGcm(
                            HpkeEnvelope.VERSION + 1, new SecretKeySpec(derived(AT_REST), "AES"));
        }

        byte[] open(byte[] place, byte[] sealed) throws HpkeEnvelope.NotDecryptableException {
            return atRest.hasVersion(sealed)
                    ? atRest.open(place, sealed)
                            .orElseThrow(HpkeEnvelope.NotDecryptableException::new)
                    : HpkeEnvelope.open(pair, place, sealed);
        }

        DoorKey door() {
            return new DoorKey(key.generatePublicKey(), derived(HASHING));
        }

        private byte[] derived(byte[] purpose) {
            var generator = new HKDFBytesGenerator(new SHA256Digest());
            generator.init(new HKDFParameters(bytes, null, purpose));
            byte[] derived = new byte[BYTES];
            generator.generateBytes(derived, 0, BYTES);
            return derived;
        }
    }
}
