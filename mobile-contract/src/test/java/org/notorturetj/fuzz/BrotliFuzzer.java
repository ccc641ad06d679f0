package org.notorturetj.fuzz;

import org.notorturetj.client.Decoding;

/** Any bytes as a response in Brotli. */
public final class BrotliFuzzer {
    private BrotliFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Decoding.succeeds(bytes, "br");
    }
}
