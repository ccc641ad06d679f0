package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.notorturetj.client.Transport.Response;

/** Sends requests to one mirror, with the headers and limits of PROTOCOL.md, section 1. */
final class MirrorClient {
    static final long SIGNED_LIMIT = 8 * 1024;
    static final long ROOT_LIMIT = 64 * 1024;
    static final long MANIFEST_LIMIT = 256 * 1024;
    static final long CHANGES_OVERHEAD = 64 * 1024;
    static final long UPDATE_LIMIT = 16 * 1024 * 1024;

    private static final int OK = 200;
    private static final int PART = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 12;

    /** What a base address ends with; files of media are beside it. */
    private static final String SYNC = "v1/sync/";

    /** After so many requests in a row without a complete response the next mirror is tried. */
    private static final int MAX_FAILURES = 3;

    private final Transport transport;
    private final String mirror;
    private final TimeLimit time;
    private final Stop stop;
    private final Tally tally;
    private int failures;
    private boolean answered;
    private boolean incomplete;

    /**
     * One mirror.
     *
     * @param time for everything that it is asked for
     */
    MirrorClient(Transport transport, String mirror, TimeLimit time, Stop stop, Tally tally) {
        this.transport = transport;
        this.mirror = mirror;
        this.time = time;
        this.stop = stop;
        this.tally = tally;
    }

    /** The base address. */
    String address() {
        return mirror;
    }

    /** True when somebody answered at all: what is wrong then is not the network. */
    boolean answered() {
        return answered;
    }

    /** Whether the last response was cut, as a poor network does, and not wrong. */
    boolean isLastIncomplete() {
        return incomplete;
    }

    /** The headers of every request, and no others, so that no two phones differ. */
    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "app/1");
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "br, gzip");
        return headers;
    }

    /**
     * The entity tag of a head, computed from its bytes and never taken from a response: a mirror
     * could give each phone a tag of its own and recognise it.
     */
    static String entityTag(byte[] head) {
        return '"' + Encoding.base64Url(Arrays.copyOf(Encoding.sha256(head), TAG_BYTES)) + '"';
    }

    /** True for a login page or an error page. */
    static boolean isHtml(String contentType) {
        return contentType != null
                && contentType.trim().toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /**
     * Fetches a small file.
     *
     * @param limit of decoded bytes
     * @throws RefusedException when the mirror does not answer with a file
     */
    byte[] file(String path, long limit) throws RefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file(path, limit, bytes);
        return bytes.toByteArray();
    }

    /**
     * Fetches a file of any size.
     *
     * @param limit of decoded bytes
     * @param into gets what was received and decoded, even if the rest is missing or broken
     * @throws RefusedException when the mirror does not answer with a complete file
     */
    void file(String path, long limit, OutputStream into) throws RefusedException {
        await(
                () -> {
                    receive(
                            request(mirror, path, Collections.<String, String>emptyMap(), limit),
                            OK,
                            limit,
                            into);
                    return null;
                });
    }

    /**
     * Fetches the head.
     *
     * @param path {@code head}, or {@code head/{seq}}
     * @param known the bytes of the one that the client has, or null
     * @return the new one, or {@code known} itself when there is none
     * @throws RefusedException when the mirror does not answer
     */
    byte[] head(String path, byte[] known) throws RefusedException {
        Map<String, String> condition =
                known == null
                        ? Collections.<String, String>emptyMap()
                        : Collections.singletonMap("If-None-Match", entityTag(known));
        return await(
                () -> {
                    Response response = request(mirror, path, condition, SIGNED_LIMIT);
                    if (response.status() == NOT_MODIFIED && known != null) {
                        close(response);
                        return known;
                    }
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    receive(response, OK, SIGNED_LIMIT, bytes);
                    return bytes.toByteArray();
                });
    }

    /** Says where bytes go: after those that are here, or anew. */
    interface Into {
        OutputStream of(boolean rest);
    }

    /**
     * Fetches a file of media, or the rest of it. It is not verified.
     *
     * @param from how many of its bytes are here; 0 for none
     * @param into is asked once a mirror says whether it sends the rest, or all of it
     * @throws RefusedException when the mirror does not answer with a complete file
     */
    void media(MediaAddress file, long from, Into into) throws RefusedException {
        await(
                () -> {
                    Map<String, String> more = new LinkedHashMap<>();
                    // What is compressed already; a part of something coded would be of no use.
                    more.put("Accept-Encoding", "identity");
                    if (from > 0) {
                        more.put("Range", "bytes=" + from + "-");
                    }
                    int end = mirror.length() - (mirror.endsWith(SYNC) ? SYNC.length() : 0);
                    Response response =
                            request(
                                    mirror.substring(0, end),
                                    "media/" + file.name(),
                                    more,
                                    file.bytes());
                    boolean rest = from > 0 && response.status() == PART;
                    long length = file.bytes() - (rest ? from : 0);
                    if (rest && response.length() >= 0 && response.length() != length) {
                        close(response);
                        throw new RefusedException("the mirror sends another part than was asked");
                    }
                    receive(response, rest ? PART : OK, length, into.of(rest));
                    return null;
                });
    }

    private <T> T await(Callable<T> work) throws RefusedException {
        try {
            return stop.await(work, tally::tell);
        } catch (IOException e) {
            throw new IllegalStateException(e); // All of them are failures of the mirror.
        }
    }

    private Response request(String base, String path, Map<String, String> more, long limit)
            throws RefusedException {
        Map<String, String> headers = headers();
        headers.putAll(more);
        incomplete = false;
        if (failures >= MAX_FAILURES) {
            throw new RefusedException("the mirror failed to respond too often");
        }
        if (time.left() == 0) {
            throw new RefusedException("the time for this mirror is over");
        }
        tally.request();
        try {
            Response response =
                    transport.get(base, path, headers, encodedLimit(limit), time.left());
            answered = true;
            return response;
        } catch (IOException e) {
            failures++;
            throw new RefusedException("the mirror sent no complete response");
        }
    }

    private void close(Response response) {
        try {
            response.body().close();
            failures = 0;
        } catch (IOException e) {
            // Nothing was expected of it.
        }
    }

    /** Compression makes what cannot be compressed slightly longer. */
    private static long encodedLimit(long limit) {
        return limit + limit / 1000 + 64;
    }

    private void receive(Response response, int status, long limit, OutputStream into)
            throws RefusedException {
        try (InputStream body =
                new WatchedBody(response.body(), encodedLimit(limit), time, stop, tally)) {
            if (response.status() != status) {
                failures = 0;
                throw new RefusedException("the mirror answers " + response.status());
            }
            if (isHtml(response.contentType())) {
                throw new RefusedException("the mirror answers with an HTML page");
            }
            tally.expect(response.length());
            ContentCoding.decode(body, response.contentEncoding(), limit, into);
            failures = 0;
        } catch (IOException e) {
            incomplete = true;
            if (tally.left() < 0) {
                throw tally.tooLong();
            }
            failures++;
            throw new RefusedException(
                    "a response is incomplete, or has another content coding than it states");
        }
    }
}
