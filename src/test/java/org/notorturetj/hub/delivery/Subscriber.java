package org.notorturetj.hub.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.support.process.RunningJar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A newsroom's server on this machine: confirms, and keeps what it is sent. */
final class Subscriber implements AutoCloseable {
    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=([A-Za-z0-9_-]+)");

    private final HttpServer server;
    private final List<Sent> received = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile boolean confirms = true;
    private volatile CountDownLatch slow = new CountDownLatch(0);

    Subscriber() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", this::answer);
        server.start();
    }

    record Sent(String body, Map<String, String> headers) {}

    String callback() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/websub?own=1";
    }

    /** Asks a packaged server's hub for a feed. */
    void asksFor(RunningJar server, String topic) throws Exception {
        String form =
                "hub.mode=subscribe&hub.topic=%s&hub.callback=%s"
                        .formatted(escaped(topic), escaped(callback()));
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve("/feeds/hub"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    void answers(int next) {
        status = next;
    }

    void confirms(boolean next) {
        confirms = next;
    }

    /** It answers what it is sent only when it is let go on. */
    CountDownLatch isSlow() {
        slow = new CountDownLatch(1);
        return slow;
    }

    List<Sent> received() {
        return List.copyOf(received);
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("GET")) {
            String question = exchange.getRequestURI().getRawQuery();
            questions.add(question);
            Matcher challenge = CHALLENGE.matcher(question);
            byte[] answer =
                    (challenge.find() && confirms ? challenge.group(1) : "no")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } else {
            received.add(
                    new Sent(
                            body,
                            Map.of(
                                    "Content-Type",
                                    header(exchange, "Content-Type"),
                                    "Link",
                                    header(exchange, "Link"),
                                    "X-Hub-Signature",
                                    header(exchange, "X-Hub-Signature"))));
            waitsFor(slow);
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    private static void waitsFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
