package org.notorturetj.client;

/** What a mirror answered, as it came: still coded, not yet believed. */
public final class Answer {
    private final int status;
    private final String contentType;
    private final String contentEncoding;
    private final byte[] body;

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param contentType the header, or null
     * @param contentEncoding the header, or null
     * @param body may be empty; not copied
     */
    public Answer(int status, String contentType, String contentEncoding, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.contentEncoding = contentEncoding;
        this.body = body;
    }

    /** An answer without a body: 304, 404, 410. */
    public static Answer bare(int status) {
        return new Answer(status, null, null, new byte[0]);
    }

    /** A file as it is, without a coding. */
    public static Answer file(byte[] body) {
        return new Answer(200, "application/octet-stream", null, body);
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
