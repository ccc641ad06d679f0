package org.notorturetj.push.device.sealing;

import java.util.Arrays;
import java.util.HexFormat;

/** By what a target is known without being named: 32 bytes, equal when they are the same. */
public final class TargetHash {
    private static final int BYTES = 32;

    private final byte[] bytes;

    public TargetHash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash of a target has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** It joins a target with its rows, so that it stands in no log. */
    @Override
    public String toString() {
        return "TargetHash[" + HexFormat.of().formatHex(bytes, 0, 2) + "…]";
    }
}
