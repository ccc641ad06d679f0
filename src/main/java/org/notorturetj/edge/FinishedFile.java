package org.notorturetj.edge;

import java.util.Base64;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.StoredFile;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;

/** Sends stored files: best accepted coding, conditional requests, ranges, digest. */
@Provider
class FinishedFile implements ContainerResponseFilter {
    private static final String IF_RANGE = "If-Range";
    private static final String RANGE = "Range";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof StoredFile file)) {
            return;
        }
        EntityTag tag = EntityTag.of(file.identity());
        Coding coding = coding(file, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (file.tagged()) {
            headers.putSingle(HttpHeaders.ETAG, tag.header(coding));
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, file.cacheControl());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !tag.matchesStrongly(ifMatch)) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && tag.matchesWeakly(ifNoneMatch)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            return;
        }
        byte[] body = bytes(file, coding);
        if (coding != Coding.IDENTITY) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (file.ranges()) {
            headers.putSingle("Accept-Ranges", "bytes");
            Optional<ByteRange> range = range(request, tag.header(coding), body.length);
            if (range.isPresent()) {
                headers.putSingle("Content-Range", range.get().header(body.length));
                response.setStatus(Response.Status.PARTIAL_CONTENT.getStatusCode());
                body = range.get().of(body);
            }
            // A part is checked before the rest arrives. A whole file is checked by its signature
            // or hash: there these 70 bytes would be wasted on 2G.
            headers.putSingle("Content-Digest", digest(body));
        }
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        response.setEntity(body, null, file.type());
    }

    private static Coding coding(StoredFile file, @Nullable String acceptEncoding) {
        Coding accepted = Coding.accepted(acceptEncoding);
        boolean missing =
                switch (accepted) {
                    case BROTLI -> file.brotli() == null;
                    case GZIP -> file.gzip() == null;
                    case IDENTITY -> false;
                };
        return missing ? Coding.IDENTITY : accepted;
    }

    private static byte[] bytes(StoredFile file, Coding coding) {
        byte[] coded =
                switch (coding) {
                    case BROTLI -> file.brotli();
                    case GZIP -> file.gzip();
                    case IDENTITY -> file.identity();
                };
        return coded == null ? file.identity() : coded;
    }

    /** If-Range prevents joining parts of two different representations. */
    private static Optional<ByteRange> range(
            ContainerRequestContext request, String tag, int length) {
        String ifRange = request.getHeaderString(IF_RANGE);
        return ifRange != null && !ifRange.strip().equals(tag)
                ? Optional.empty()
                : ByteRange.of(request.getHeaderString(RANGE), length);
    }

    /** Content-Digest: over the bytes actually sent (RFC 9530, section 2). */
    private static String digest(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Digest.sha256(body)) + ":";
    }
}
