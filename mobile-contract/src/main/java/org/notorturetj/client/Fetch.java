package org.notorturetj.client;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Asks one mirror, with the headers and the limits of the protocol (PROTOCOL.md, section 1). */
final class Fetch {
    static final long SIGNED = 8 * 1024;
    static final long ROOT = 64 * 1024;
    static final long MANIFEST = 256 * 1024;
    static final long MORE_THAN_CHUNK = 64 * 1024;
    static final long UPDATE = 16 * 1024 * 1024;

    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 12;

    /** So often may a mirror leave us waiting before the next one is asked. */
    private static final int PATIENCE = 3;

    private final Transport transport;
    private final String mirror;
    private int silent;

    Fetch(Transport transport, String mirror) {
        this.transport = transport;
        this.mirror = mirror;
    }

    /** What every request says, and nothing else, so that no two phones differ. */
    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "notorturetj/1");
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "br, gzip");
        return headers;
    }

    /**
     * The entity tag of a head, made from its bytes and never taken from an answer: a mirror could
     * give every phone a tag of its own and know it again.
     */
    static String tag(byte[] head) {
        return '"' + Base64Text.url(Arrays.copyOf(Sha256.of(head), TAG_BYTES)) + '"';
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
     * @throws Refused when the mirror does not answer with one
     */
    byte[] file(String path, long limit) throws Refused {
        return decoded(answer(path, Collections.<String, String>emptyMap(), limit), limit);
    }

    /**
     * Fetches the head.
     *
     * @param path {@code head}, or {@code head/{seq}}
     * @param known the bytes of the one that the client has, or null
     * @return the new one, or the very {@code known} when there is no newer
     * @throws Refused when the mirror does not answer
     */
    byte[] head(String path, byte[] known) throws Refused {
        Map<String, String> condition =
                known == null
                        ? Collections.<String, String>emptyMap()
                        : Collections.singletonMap("If-None-Match", tag(known));
        Answer answer = answer(path, condition, SIGNED);
        return answer.status() == NOT_MODIFIED && known != null ? known : decoded(answer, SIGNED);
    }

    private Answer answer(String path, Map<String, String> condition, long limit) throws Refused {
        Map<String, String> headers = headers();
        headers.putAll(condition);
        if (silent >= PATIENCE) {
            throw new Refused("the mirror has been silent too often");
        }
        try {
            // What cannot be compressed grows a little when it is.
            Answer answer = transport.get(mirror, path, headers, limit + limit / 1000 + 64);
            silent = 0;
            return answer;
        } catch (IOException e) {
            silent++;
            throw new Refused("the mirror does not answer in full");
        }
    }

    private static byte[] decoded(Answer answer, long limit) throws Refused {
        if (answer.status() != 200) {
            throw new Refused("the mirror answers " + answer.status());
        }
        if (isHtml(answer.contentType())) {
            throw new Refused("the mirror answers with a page to read");
        }
        return Coding.decoded(answer.body(), answer.contentEncoding(), limit);
    }
}
