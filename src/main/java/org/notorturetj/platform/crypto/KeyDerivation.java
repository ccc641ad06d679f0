package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Derives one key per purpose with HKDF-SHA-256 (RFC 5869). */
final class KeyDerivation {
    private static final int BYTES = 32;

    private final byte[] root;
    private final ConcurrentMap<String, byte[]> keys = new ConcurrentHashMap<>();

    KeyDerivation(byte[] root) {
        this.root = root.clone();
    }

    SecretKey of(String purpose, String algorithm) {
        return new SecretKeySpec(keys.computeIfAbsent(purpose, this::derive), algorithm);
    }

    private byte[] derive(String purpose) {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(
                new HKDFParameters(
                        root, null, ("notorturetj " + purpose).getBytes(StandardCharsets.UTF_8)));
        byte[] key = new byte[BYTES];
        generator.generateBytes(key, 0, BYTES);
        return key;
    }

    @Override
    public String toString() {
        return "KeyDerivation[…]";
    }
}
