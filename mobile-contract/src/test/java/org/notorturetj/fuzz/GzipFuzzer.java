package org.notorturetj.fuzz;

import org.notorturetj.client.Decoding;

/** Any bytes as a response in gzip. */
public final class GzipFuzzer {
    private GzipFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Decoding.succeeds(bytes, "gzip");
    }
}
