import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Many newsrooms at one port: each has a path of its own, some answer slowly, some not at all, some with 500. What each is sent
 * is a line: moment in milliseconds, kind, number, digest of the body.
 *
 * <p>java Subscribers.java HUB TOPIC PORT NUMBER SLOW DEAD LOG
 */
class Subscribers {
    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=([A-Za-z0-9_-]+)");
    private static final int SLOW_MILLIS = 4_000;

    private final String hub;
    private final String topic;
    private final int port;
    private final int number;
    private final int slow;
    private final int dead;
    private final Path log;
    private final ConcurrentHashMap<Integer, Boolean> confirmed = new ConcurrentHashMap<>();

    Subscribers(String[] arguments) {
        hub = arguments[0];
        topic = arguments[1];
        port = Integer.parseInt(arguments[2]);
        number = Integer.parseInt(arguments[3]);
        slow = Integer.parseInt(arguments[4]);
        dead = Integer.parseInt(arguments[5]);
        log = Path.of(arguments[6]);
    }

    public static void main(String[] arguments) throws Exception {
        new Subscribers(arguments).run();
    }

    private void run() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
        server.setExecutor(Executors.newFixedThreadPool(400));
        server.createContext("/s/", this::answer);
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < number; i++) {
            String form = "hub.mode=subscribe&hub.topic=" + encoded(topic) + "&hub.callback=" + encoded(callback(i));
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(hub))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException("subscribing is answered with " + answer.statusCode());
            }
        }
        while (confirmed.size() < number) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        line("ready");
        Thread.currentThread().join();
    }

    private String callback(int i) {
        return "http://127.0.0.1:" + port + "/s/" + i;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The last of them are dead: half of those never answer, half with 500; before them the slow ones. */
    private String kind(int i) {
        return i >= number - dead ? "dead" : i >= number - dead - slow ? "slow" : "good";
    }

    private void answer(HttpExchange exchange) throws IOException {
        int i = Integer.parseInt(exchange.getRequestURI().getPath().substring("/s/".length()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            var challenge = CHALLENGE.matcher(exchange.getRequestURI().getRawQuery());
            challenge.find();
            byte[] answer = challenge.group(1).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            confirmed.put(i, true);
        } else {
            line(System.currentTimeMillis() + " " + kind(i) + " " + i + " " + java.util.Arrays.hashCode(body));
            try {
                if (kind(i).equals("slow")) {
                    TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
                } else if (kind(i).equals("dead") && i % 2 == 0) {
                    TimeUnit.SECONDS.sleep(10); // longer than the hub waits
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(kind(i).equals("dead") ? 500 : 204, -1);
        }
        exchange.close();
    }

    private synchronized void line(String text) throws IOException {
        Files.writeString(log, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
