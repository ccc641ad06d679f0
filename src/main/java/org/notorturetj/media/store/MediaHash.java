package org.notorturetj.media.store;

import java.util.HexFormat;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.Digest;

/** The name of bytes: SHA-256 in 64 small hexadecimal digits. */
public final class MediaHash {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private MediaHash() {}

    /** The hash of bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(Digest.sha256(bytes));
    }

    /** The hash of which a table has the 32 bytes. */
    public static String of32(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    public static boolean isHash(String name) {
        return FORM.matcher(name).matches();
    }

    /** The 32 bytes as tables have them. */
    public static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    /**
     * The hash, if it is one: a store makes names of files of it.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String checked(String hash) {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("no hash");
        }
        return hash;
    }
}
