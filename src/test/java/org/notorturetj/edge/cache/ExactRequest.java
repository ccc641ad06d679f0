package org.notorturetj.edge.cache;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends requests and keeps everything that comes back.
 *
 * @param headers name and value alternate; a name may repeat
 */
record ExactRequest(String method, List<String> headers) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static ExactRequest get(String... headers) {
        return new ExactRequest("GET", List.of(headers));
    }

    static ExactRequest head(String... headers) {
        return new ExactRequest("HEAD", List.of(headers));
    }

    /** All that a client can see. */
    record Seen(int status, Map<String, List<String>> headers, List<Byte> body) {
        String text() {
            byte[] bytes = new byte[body.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = body.get(i);
            }
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }

        String header(String name) {
            return String.join("\n", headers.getOrDefault(name, List.of()));
        }
    }

    Seen send(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (!method.equals("GET")) {
            // says that its content has no bytes, where GET() says nothing
            request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, List<String>> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        seen.putAll(response.headers().map());
        seen.remove("date"); // of the moment, not of the answer: DateHeaderTest
        List<Byte> body = new java.util.ArrayList<>(response.body().length);
        for (byte one : response.body()) {
            body.add(one);
        }
        return new Seen(response.statusCode(), seen, body);
    }
}
