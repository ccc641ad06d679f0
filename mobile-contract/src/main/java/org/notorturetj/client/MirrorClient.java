package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.notorturetj.client.Transport.Response;

/** Sends requests to one mirror, with the headers and limits of PROTOCOL.md, section 1. */
final class MirrorClient {
    static final long SIGNED_LIMIT = 8 * 1024;
    static final long ROOT_LIMIT = 64 * 1024;
    static final long MANIFEST_LIMIT = 256 * 1024;
    static final long CHANGES_OVERHEAD = 64 * 1024;
    static final long UPDATE_LIMIT = 16 * 1024 * 1024;

    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 12;

    /** After so many requests in a row without a complete response the next mirror is tried. */
    private static final int MAX_FAILURES = 3;

    private final Transport transport;
    private final String mirror;
    private int failures;

    MirrorClient(Transport transport, String mirror) {
        this.transport = transport;
        this.mirror = mirror;
    }

    /** The headers of every request, and no others, so that no two phones differ. */
    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "notorturetj/1");
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
     * Fetches a file.
     *
     * @param limit of decoded bytes
     * @throws RefusedException when the mirror does not answer with a file
     */
    byte[] file(String path, long limit) throws RefusedException {
        return decoded(request(path, Collections.<String, String>emptyMap(), limit), limit);
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
        Response response = request(path, condition, SIGNED_LIMIT);
        return response.status() == NOT_MODIFIED && known != null
                ? known
                : decoded(response, SIGNED_LIMIT);
    }

    private Response request(String path, Map<String, String> condition, long limit)
            throws RefusedException {
        Map<String, String> headers = headers();
        headers.putAll(condition);
        if (failures >= MAX_FAILURES) {
            throw new RefusedException("the mirror failed to respond too often");
        }
        try {
            // Compression makes what cannot be compressed slightly longer.
            Response response = transport.get(mirror, path, headers, limit + limit / 1000 + 64);
            failures = 0;
            return response;
        } catch (IOException e) {
            failures++;
            throw new RefusedException("the mirror sent no complete response");
        }
    }

    private static byte[] decoded(Response response, long limit) throws RefusedException {
        if (response.status() != 200) {
            throw new RefusedException("the mirror answers " + response.status());
        }
        if (isHtml(response.contentType())) {
            throw new RefusedException("the mirror answers with an HTML page");
        }
        return ContentCoding.decoded(response.body(), response.contentEncoding(), limit);
    }

    /** The order of mirrors: the last good one, the others at random, those that failed. */
    static final class Order {
        private final List<String> shipped = new ArrayList<>();
        private final Random random;
        private final Set<String> failed = new HashSet<>();

        Order(Collection<String> shipped, Random random) {
            for (String mirror : shipped) {
                if (!isAddress(mirror)) {
                    throw new IllegalArgumentException("not a base address: " + mirror);
                }
                this.shipped.add(mirror);
            }
            this.random = random;
        }

        /**
         * All mirrors in the order to try; those that the app was built with are always included.
         */
        List<String> inOrder(String lastGood, Collection<String> known) {
            List<String> all = new ArrayList<>(new LinkedHashSet<>(shipped));
            for (String mirror : known) {
                if (isAddress(mirror) && !all.contains(mirror)) {
                    all.add(mirror);
                }
            }
            Collections.shuffle(all, random);
            List<String> order = new ArrayList<>();
            if (all.remove(lastGood)) {
                order.add(lastGood);
            }
            order.addAll(all);
            List<String> last = new ArrayList<>(order);
            last.retainAll(failed);
            order.removeAll(failed);
            order.addAll(last);
            return order;
        }

        void failed(String mirror) {
            failed.add(mirror);
        }

        void succeeded(String mirror) {
            failed.remove(mirror);
        }

        private static boolean isAddress(String mirror) {
            return mirror.matches("https?://[^/?#\\s]+/([^?#\\s]*/)?");
        }
    }
}
