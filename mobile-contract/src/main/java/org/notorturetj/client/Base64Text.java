package org.notorturetj.client;

import java.io.ByteArrayOutputStream;

/**
 * Base64 (RFC 4648): Java's own came to Android with API level 26. One text for each run of bytes:
 * stray characters, wrong padding and bits that mean nothing are refused.
 */
final class Base64Text {
    private static final String COMMON =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String STANDARD = COMMON + "+/";
    private static final String URL = COMMON + "-_";

    private Base64Text() {}

    /** Reads the URL form without padding (section 5). */
    static byte[] fromUrl(String text) throws Refused {
        return decode(text, URL);
    }

    /** Reads the standard form with padding (section 4). */
    static byte[] fromStandard(String text) throws Refused {
        int end = text.endsWith("==") ? text.length() - 2 : text.length();
        end = end == text.length() && text.endsWith("=") ? end - 1 : end;
        if (text.length() % 4 != 0) {
            throw new Refused("not Base64");
        }
        return decode(text.substring(0, end), STANDARD);
    }

    /** Writes the URL form without padding. */
    static String url(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = ((held << 8) | (next & 0xff)) & 0xffff;
            for (bits += 8; bits >= 6; bits -= 6) {
                text.append(URL.charAt((held >> (bits - 6)) & 63));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(URL.charAt((held << (6 - bits)) & 63)).toString();
    }

    private static byte[] decode(String text, String alphabet) throws Refused {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = alphabet.indexOf(text.charAt(i));
            if (value < 0) {
                throw new Refused("not Base64");
            }
            held = ((held << 6) | value) & 0xffff;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((held >> bits) & 0xff);
            }
        }
        if (bits >= 6 || (held & ((1 << bits) - 1)) != 0) {
            throw new Refused("not Base64");
        }
        return bytes.toByteArray();
    }
}
