package org.notorturetj.client;

import java.io.IOException;
import java.util.Map;

/**
 * How an answer gets here. {@link HttpTransport} is the real one; a test may answer from memory. A
 * transport believes nothing and decodes nothing: that is done behind it, for all of them alike.
 */
public interface Transport {
    /**
     * Asks a mirror for a file, following no redirect.
     *
     * @param mirror a base address that ends with a slash
     * @param path what stands after it: {@code head}, {@code chunk/…}
     * @param headers exactly these request headers, and none besides what HTTP needs to work
     * @param limit the most bytes of the body as it is sent: reading stops there
     * @throws IOException when nothing whole came within the limit and the deadline
     */
    Answer get(String mirror, String path, Map<String, String> headers, long limit)
            throws IOException;
}
