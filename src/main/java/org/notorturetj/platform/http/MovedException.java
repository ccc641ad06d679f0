package org.notorturetj.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The resource has another URL. */
public final class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String address;

    /**
     * The document has a new slug (301), or the path another spelling (308).
     *
     * @param status 301 or 308
     */
    public MovedException(int status, String address) {
        super(null, null, false, false);
        this.status = status;
        this.address = address;
    }

    /** The URL of the resource now. */
    public String address() {
        return address;
    }

    public Response response() {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.CONTENT)
                .build();
    }
}
