package org.notorturetj.edge.cache;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Readers who ask for the same addresses in turn until they are stopped, and note each answer. */
final class WatchedReaders implements AutoCloseable {
    private static final int PAUSE_MILLIS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final List<String> paths;
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    /** Each body once: there are thousands of answers. */
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    private final List<Thread> readers = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * One answer.
     *
     * @param status 0 if there was none
     * @param begun when it was asked for, by {@link System#nanoTime}
     * @param ended when it was there
     */
    record Seen(String path, int status, String body, boolean saysWhen, long begun, long ended) {}

    WatchedReaders(URI server, List<String> paths, int number) {
        this.server = server;
        this.paths = paths;
        for (int i = 0; i < number; i++) {
            int first = i * paths.size() / number;
            readers.add(new Thread(() -> read(first), "reader-" + i));
        }
        readers.forEach(Thread::start);
    }

    private void read(int first) {
        try {
            for (int i = first; !stopped; i++) {
                seen.add(read(paths.get(i % paths.size())));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks once. */
    Seen read(String path) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT).build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            boolean saysWhen = response.headers().firstValue("Retry-After").isPresent();
            return new Seen(
                    path,
                    response.statusCode(),
                    bodies.computeIfAbsent(response.body(), body -> body),
                    saysWhen,
                    begun,
                    System.nanoTime());
        } catch (IOException e) {
            return new Seen(path, 0, e.toString(), false, begun, System.nanoTime());
        }
    }

    /** What they have seen so far. */
    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Ends the reading, and returns all that was seen. */
    List<Seen> stop() throws InterruptedException {
        stopped = true;
        for (Thread reader : readers) {
            reader.join();
        }
        return seen();
    }

    @Override
    public void close() {
        stopped = true;
    }
}
