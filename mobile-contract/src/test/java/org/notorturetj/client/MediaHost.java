package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.notorturetj.client.Transport.Response;
import org.notorturetj.publisher.Digests;
import org.notorturetj.publisher.PublicLog;

/** Mirrors of a log that have files of media beside it, honest until a test says otherwise. */
final class MediaHost implements Transport {
    static final String ONE = MemoryMirror.ADDRESS;
    static final String TWO = "https://two.example.org/v1/sync/";

    /** Changes what a mirror answers; null to leave it as it is. */
    interface Bending {
        Response answer(String name, int from, byte[] file) throws IOException;
    }

    final MemoryMirror logs = new MemoryMirror();
    final List<String> asked = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Bending> bent = new HashMap<>();

    /** A file of some length, as a record names it. */
    MediaAddress put(int bytes) {
        byte[] file = new byte[bytes];
        new Random(bytes).nextBytes(file);
        String name = Digests.sha256(file) + ".webp";
        files.put(name, file);
        return MediaAddress.of("/media/" + name, bytes).get();
    }

    byte[] bytes(MediaAddress file) {
        return files.get(file.name());
    }

    byte[] named(String name) {
        return files.get(name);
    }

    void serve(PublicLog log) {
        logs.serve(ONE, log.files()).serve(TWO, log.files());
    }

    void bend(String mirror, Bending bending) {
        bent.put(mirror, bending);
    }

    /** A line of a page with a picture. */
    static String page(String id, String language, String media, MediaAddress file) {
        return ("{\"id\":\"%s\",\"image\":{\"alt\":\"A table\",\"bytes\":%d,\"media\":\"%s\","
                        + "\"renditions\":[{\"bytes\":%2$d,\"hash\":\"%s\",\"type\":\"image/webp\","
                        + "\"url\":\"/media/%s\"}],\"url\":\"/media/%5$s\"},\"language\":\"%s\","
                        + "\"publishedAt\":\"2026-11-24T09:30:00Z\",\"title\":\"Page %1$s\","
                        + "\"type\":\"page\"}")
                .formatted(id, file.bytes(), media, file.hash(), file.name(), language);
    }

    @Override
    public Response get(String mirror, String path, Map<String, String> sent, long limit)
            throws IOException {
        if (!path.startsWith("media/")) {
            return logs.get(mirror, path, sent, limit);
        }
        String name = path.substring("media/".length());
        String range = sent.get("Range");
        asked.add(mirror + name + (range == null ? "" : " " + range));
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
        byte[] file = files.get(name);
        Bending bending = bent.get(mirror + "v1/sync/");
        Response answer = bending == null ? null : bending.answer(name, from, file);
        if (answer != null) {
            return answer;
        }
        if (file == null) {
            return Response.empty(404);
        }
        return from == 0 ? Response.file(file) : rest(file, from);
    }

    static Response rest(byte[] file, int from) {
        byte[] rest = Arrays.copyOfRange(file, from, file.length);
        return new Response(206, "image/webp", null, rest).stating(rest.length);
    }

    /** So many bytes of a file, and then nothing, as on a poor network. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // it never reads
    static Response cut(int status, byte[] file, int from, int to) {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the network is gone");
                    }
                };
        InputStream some = new ByteArrayInputStream(Arrays.copyOfRange(file, from, to));
        return new Response(status, "image/webp", null, new SequenceInputStream(some, broken))
                .stating(file.length - from);
    }
}
