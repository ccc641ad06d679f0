package org.notorturetj.content.review;

import java.util.HexFormat;

import org.notorturetj.content.document.Edition;
import org.notorturetj.platform.text.Digest;

/** Identifies the exact text that a review applies to. */
final class TextDigest {
    private TextDigest() {}

    /** The SHA-256 of an edition's canonical content, in hex. */
    static String of(Edition text) {
        return HexFormat.of().formatHex(Digest.sha256(text.content()));
    }
}
