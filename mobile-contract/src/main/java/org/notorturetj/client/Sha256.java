package org.notorturetj.client;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), the address of everything. */
final class Sha256 {
    private static final String DIGITS = "0123456789abcdef";

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            // Every Java and every Android has it.
            throw new IllegalStateException(e);
        }
    }

    /** The digest as 64 lower-case hex digits. */
    static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte next : of(bytes)) {
            hex.append(DIGITS.charAt((next >> 4) & 15)).append(DIGITS.charAt(next & 15));
        }
        return hex.toString();
    }

    /** True for a digest in the only form that the protocol knows. */
    static boolean isHex(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
