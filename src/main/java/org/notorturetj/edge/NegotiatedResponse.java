package org.notorturetj.edge;

import java.util.Base64;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.text.Digest;

/**
 * What a request gets of a representation (RFC 9110, sections 12 to 14). The resource and the
 * memory of finished responses both ask here, so that nobody can tell which of them answered.
 *
 * @param status 200, 206, 304 or 412
 * @param range the part that is sent, with 206
 */
public record NegotiatedResponse(int status, Coding coding, @Nullable ByteRange range) {
    public static final int OK = 200;
    public static final int PARTIAL = 206;
    public static final int NOT_MODIFIED = 304;
    public static final int PRECONDITION_FAILED = 412;

    private static final String IF_RANGE = "If-Range";
    private static final String RANGE = "Range";

    /**
     * Answers a GET or HEAD.
     *
     * @param header the value of a header of the request, several lines joined with commas; null if
     *     it was not sent
     */
    public static NegotiatedResponse to(
            UnaryOperator<@Nullable String> header, Representation found) {
        Coding coding = found.coding(header.apply(HttpHeaders.ACCEPT_ENCODING));
        EntityTag tag = found.tag();
        String ifMatch = header.apply(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !tag.matchesStrongly(ifMatch)) {
            return new NegotiatedResponse(PRECONDITION_FAILED, coding, null);
        }
        String ifNoneMatch = header.apply(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && tag.matchesWeakly(ifNoneMatch)) {
            return new NegotiatedResponse(NOT_MODIFIED, coding, null);
        }
        if (!found.ranges()) {
            return new NegotiatedResponse(OK, coding, null);
        }
        String ifRange = header.apply(IF_RANGE);
        // If-Range prevents joining parts of two different representations.
        Optional<ByteRange> range =
                ifRange != null && !ifRange.strip().equals(tag.header(coding))
                        ? Optional.empty()
                        : ByteRange.of(header.apply(RANGE), found.body(coding).length);
        return range.map(part -> new NegotiatedResponse(PARTIAL, coding, part))
                .orElseGet(() -> new NegotiatedResponse(OK, coding, null));
    }

    /** Whether a body follows, which a HEAD only describes. */
    public boolean hasBody() {
        return status == OK || status == PARTIAL;
    }

    /** The bytes that are sent. */
    public byte[] body(Representation found) {
        byte[] whole = found.body(coding);
        return range == null ? whole : range.of(whole);
    }

    /** The headers that depend on the representation and the request. */
    public void headers(Representation found, BiConsumer<String, String> header) {
        if (found.tagged()) {
            header.accept(HttpHeaders.ETAG, found.tag().header(coding));
        }
        header.accept(HttpHeaders.CACHE_CONTROL, found.cacheControl());
        header.accept(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (found.contentLanguage() != null) {
            header.accept(HttpHeaders.CONTENT_LANGUAGE, found.contentLanguage());
        }
        if (!hasBody()) {
            return;
        }
        if (coding != Coding.IDENTITY) {
            header.accept(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        byte[] body = body(found);
        if (found.ranges()) {
            header.accept("Accept-Ranges", "bytes");
            if (range != null) {
                header.accept("Content-Range", range.header(found.body(coding).length));
            }
            // A part is checked before the rest arrives. A whole file is checked by its signature
            // or hash: there these 70 bytes would be wasted on 2G.
            header.accept("Content-Digest", digest(body));
        }
        header.accept(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
    }

    /** Content-Digest: over the bytes actually sent (RFC 9530, section 2). */
    private static String digest(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Digest.sha256(body)) + ":";
    }
}
