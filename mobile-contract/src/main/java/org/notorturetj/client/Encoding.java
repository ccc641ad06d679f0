package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.notorturetj.client.storage.Blob;

/**
 * SHA-256 (FIPS 180-4) in hex, and Base64 (RFC 4648), since Java's own came to Android with API
 * level 26. Each sequence of bytes has one encoding: stray characters, wrong padding and unused
 * bits that are set are refused.
 */
final class Encoding {
    private static final String HEX = "0123456789abcdef";
    private static final String COMMON =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String STANDARD = COMMON + "+/";
    private static final String URL = COMMON + "-_";

    private Encoding() {}

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java and every Android has it.
            throw new IllegalStateException(e);
        }
    }

    /** All bytes, in memory. */
    static byte[] bytes(Blob blob) throws IOException {
        byte[] bytes = new byte[(int) blob.length()];
        try (DataInputStream in = new DataInputStream(blob.open())) {
            in.readFully(bytes);
        }
        return bytes;
    }

    /** The digest as 64 lower-case hex digits. */
    static String sha256Hex(byte[] bytes) {
        return hex(sha256(bytes));
    }

    /** The same, of bytes that may be in a file. */
    static String sha256Hex(Blob blob) throws IOException {
        MessageDigest digest = sha256();
        byte[] step = new byte[8192];
        try (InputStream in = blob.open()) {
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                digest.update(step, 0, count);
            }
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] digest) {
        StringBuilder hex = new StringBuilder();
        for (byte next : digest) {
            hex.append(HEX.charAt((next >> 4) & 15)).append(HEX.charAt(next & 15));
        }
        return hex.toString();
    }

    /** True for a digest in the only form that the protocol allows. */
    static boolean isSha256Hex(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    /** Decodes the URL form without padding (section 5). */
    static byte[] fromBase64Url(String text) throws RefusedException {
        return decode(text, URL);
    }

    /** Decodes the standard form with padding (section 4). */
    static byte[] fromBase64(String text) throws RefusedException {
        int end = text.endsWith("==") ? text.length() - 2 : text.length();
        end = end == text.length() && text.endsWith("=") ? end - 1 : end;
        if (text.length() % 4 != 0) {
            throw new RefusedException("not Base64");
        }
        return decode(text.substring(0, end), STANDARD);
    }

    /** Encodes in the URL form without padding. */
    static String base64Url(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = ((buffer << 8) | (next & 0xff)) & 0xffff;
            for (bits += 8; bits >= 6; bits -= 6) {
                text.append(URL.charAt((buffer >> (bits - 6)) & 63));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(URL.charAt((buffer << (6 - bits)) & 63)).toString();
    }

    private static byte[] decode(String text, String alphabet) throws RefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = alphabet.indexOf(text.charAt(i));
            if (value < 0) {
                throw new RefusedException("not Base64");
            }
            buffer = ((buffer << 6) | value) & 0xffff;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((buffer >> bits) & 0xff);
            }
        }
        if (bits >= 6 || (buffer & ((1 << bits) - 1)) != 0) {
            throw new RefusedException("not Base64");
        }
        return bytes.toByteArray();
    }
}
