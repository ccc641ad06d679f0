package org.notorturetj.client;

import java.io.IOException;
import java.util.Map;

/**
 * How a response gets here. {@link org.notorturetj.client.http.HttpTransport} is the real one; a
 * test may answer from memory. A transport verifies nothing and decodes nothing: the client does
 * that, for every transport alike.
 */
public interface Transport {
    /**
     * Requests a file from a mirror, following no redirect.
     *
     * @param mirror a base address that ends with a slash
     * @param path what follows it: {@code head}, {@code chunk/…}
     * @param headers exactly these request headers, and none besides what HTTP needs to work
     * @param limit the most bytes of the body as it is sent: reading stops there
     * @throws IOException when no complete response came within the limit and the deadline
     */
    Response get(String mirror, String path, Map<String, String> headers, long limit)
            throws IOException;

    /** What a mirror answered, as it came: still encoded, not yet verified. */
    final class Response {
        private final int status;
        private final String contentType;
        private final String contentEncoding;
        private final byte[] body;

        /**
         * A response.
         *
         * @param status of HTTP
         * @param contentType the header, or null
         * @param contentEncoding the header, or null
         * @param body may be empty; not copied
         */
        public Response(int status, String contentType, String contentEncoding, byte[] body) {
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

        int status() {
            return status;
        }

        String contentType() {
            return contentType == null ? "" : contentType;
        }

        String contentEncoding() {
            return contentEncoding;
        }

        byte[] body() {
            return body;
        }
    }
}
