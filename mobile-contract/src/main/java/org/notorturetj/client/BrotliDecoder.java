package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes Brotli (RFC 7932). The library behind it has stood still since 2017 and decodes bytes
 * that anybody may have sent (ADR 019): nothing else names it, so that it can be replaced.
 */
interface BrotliDecoder {
    /**
     * The largest window of a stream, as its logarithm (PROTOCOL.md, section 1): 4 MiB. A decoder
     * reserves the window at once, whatever follows, and the format allows 16 MiB.
     */
    int MAX_WINDOW_BITS = 22;

    /**
     * Decodes a stream to its end. A caller limits how much it reads.
     *
     * @return a stream that throws {@link IOException}, and nothing else, for whatever is not
     *     Brotli
     * @throws IOException when it is not Brotli, or wants a larger window
     */
    InputStream open(InputStream coded) throws IOException;

    /** The one that is used. */
    static BrotliDecoder current() {
        return new LibraryBrotliDecoder();
    }
}
