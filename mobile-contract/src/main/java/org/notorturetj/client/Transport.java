package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * How a response gets here, called by threads of the client's own. {@link
 * org.notorturetj.client.http.HttpTransport} is the real one; a test may answer from memory. A
 * transport verifies nothing and decodes nothing: the client does that, for every transport alike.
 * A response to a request with {@code Range} may be 206, with a body.
 */
public interface Transport {
    /**
     * Requests a file from a mirror, following no redirect.
     *
     * @param mirror a base address that ends with a slash
     * @param path what follows it: {@code head}, {@code chunk/…}, {@code media/…}
     * @param headers exactly these request headers, and none besides what HTTP needs to work
     * @param limit the most bytes of the body as it is sent: reading stops there
     * @throws IOException when no complete response came within the limit and the deadline
     */
    Response get(String mirror, String path, Map<String, String> headers, long limit)
            throws IOException;

    /**
     * The same, within a time: what is left of the whole sync.
     *
     * @param milliseconds until the body must be complete; a transport that ignores it may be late,
     *     and the client gives up on what it has not read by then
     * @throws IOException when no complete response came within the limit and the deadlines
     */
    default Response get(
            String mirror, String path, Map<String, String> headers, long limit, long milliseconds)
            throws IOException {
        return get(mirror, path, headers, limit);
    }

    /** What a mirror answered, as it came: still encoded, not yet verified. */
    final class Response {
        private final int status;
        private final String contentType;
        private final String contentEncoding;
        private final InputStream body;
        private long length = -1;

        /**
         * A response in memory.
         *
         * @param status of HTTP
         * @param contentType the header, or null
         * @param contentEncoding the header, or null
         * @param body may be empty; not copied
         */
        public Response(int status, String contentType, String contentEncoding, byte[] body) {
            this(status, contentType, contentEncoding, new ByteArrayInputStream(body));
        }

        /**
         * A response whose body has still to be received.
         *
         * @param body closed by the client, whether it was read to its end or not; throws {@link
         *     IOException} when it is not complete within the limit and the deadlines
         */
        public Response(int status, String contentType, String contentEncoding, InputStream body) {
            this.status = status;
            this.contentType = contentType;
            this.contentEncoding = contentEncoding;
            this.body = body;
        }

        /** A response without a body: 304, 404, 410. */
        public static Response empty(int status) {
            return new Response(status, null, null, new byte[0]);
        }

        /** A file, without a content coding. */
        public static Response file(byte[] body) {
            return new Response(200, "application/octet-stream", null, body);
        }

        /** What the response says of the length of its body as it is sent; -1 if it does not. */
        public Response stating(long bytes) {
            length = bytes;
            return this;
        }

        long length() {
            return length;
        }

        int status() {
            return status;
        }

        String contentType() {
            return contentType == null ? "" : contentType;
        }

        String contentEncoding() {
            return contentEncoding;
        }

        InputStream body() {
            return body;
        }
    }
}
