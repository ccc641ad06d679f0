package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives one key per purpose with HKDF-SHA-256 (RFC 5869), by the platform's HMAC: at every start
 * one is derived, and loading the library that also knows HKDF begins with checking the signature
 * of its jar, which takes a tenth of what the main thread does (docs/lab/36).
 */
final class KeyDerivation {
    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] root;
    private final ConcurrentMap<String, byte[]> keys = new ConcurrentHashMap<>();

    KeyDerivation(byte[] root) {
        this.root = root.clone();
    }

    SecretKey of(String purpose, String algorithm) {
        return new SecretKeySpec(keys.computeIfAbsent(purpose, this::derive), algorithm);
    }

    /** One block of HKDF is one key; without salt it is extracted with zeros. */
    private byte[] derive(String purpose) {
        byte[] extracted = mac(new byte[BYTES], root);
        byte[] info = ("notorturetj " + purpose).getBytes(StandardCharsets.UTF_8);
        byte[] first = Arrays.copyOf(info, info.length + 1);
        first[info.length] = 1;
        return mac(extracted, first);
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }

    @Override
    public String toString() {
        return "KeyDerivation[…]";
    }
}
