package org.notorturetj.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The hostile mirror on loopback: {@code /cases.json}, and below {@code /{case}/} the root to trust
 * and the mirrors. Keys are made at each start and thrown away.
 */
public final class HostileMirror implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(HostileMirror::thread);
    private final Map<String, Case> cases = new LinkedHashMap<>();

    private HostileMirror(int port) throws IOException {
        for (Case one : Cases.ALL) {
            if (cases.put(one.name(), one) != null) {
                throw new IllegalStateException("two cases have one name");
            }
        }
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Made once, since some of them take a second. */
    private static final class Cases {
        private static final List<Case> ALL = new ArrayList<>();

        static {
            ALL.addAll(LyingHeads.all());
            ALL.addAll(LyingRoots.all());
            ALL.addAll(LyingFiles.all());
            ALL.addAll(LyingResponses.all());
            ALL.addAll(LyingPacks.all());
            ALL.addAll(GreedyResponses.all());
            ALL.addAll(SlowMirrors.all());
        }
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     */
    public static HostileMirror start(int port) throws IOException {
        return new HostileMirror(port);
    }

    /** Starts the server and keeps it running; the first argument is the port. */
    public static void main(String[] words) throws Exception {
        HostileMirror mirror = start(words.length == 0 ? 8099 : Integer.parseInt(words[0]));
        System.out.println("Cases: " + mirror.address() + "/cases.json");
        Thread.currentThread().join();
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Case> cases() {
        return List.copyOf(cases.values());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            send(exchange, path.equals("/cases.json") ? list() : reply(path));
        }
    }

    private Reply reply(String path) {
        int slash = path.indexOf('/', 1);
        Case one = slash < 0 ? null : cases.get(path.substring(1, slash));
        return one == null ? Reply.bare(404) : one.answer(path.substring(slash + 1));
    }

    private Reply list() throws JsonProcessingException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Case one : cases.values()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("case", one.name());
            entry.put("what", one.what());
            entry.put("root", one.rootAt());
            entry.put("steps", one.steps());
            list.add(entry);
        }
        byte[] json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(list);
        return Reply.file("application/json", null, json);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (reply.encoding() != null) {
            exchange.getResponseHeaders().set("Content-Encoding", reply.encoding());
        }
        if (reply.location() != null) {
            exchange.getResponseHeaders().set("Location", reply.location());
        }
        int length = reply.body().length;
        switch (reply.manner()) {
            case WHOLE -> {
                exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
                if (length > 0) {
                    exchange.getResponseBody().write(reply.body());
                }
            }
            case CUT -> {
                exchange.sendResponseHeaders(reply.status(), length);
                exchange.getResponseBody().write(reply.body(), 0, length / 2);
                exchange.getResponseBody().flush();
            }
            case ENDLESS -> {
                exchange.sendResponseHeaders(reply.status(), 0);
                forever(exchange.getResponseBody(), reply.body(), 0);
            }
            case DRIP -> {
                exchange.sendResponseHeaders(reply.status(), length);
                drip(exchange.getResponseBody(), reply.body(), 1, 1);
            }
            case ENDLESS_DRIP -> {
                exchange.sendResponseHeaders(reply.status(), 0);
                drip(exchange.getResponseBody(), reply.body(), 16, Integer.MAX_VALUE);
            }
            case SLOW -> {
                exchange.sendResponseHeaders(reply.status(), length);
                drip(exchange.getResponseBody(), reply.body(), 500, 1);
            }
        }
    }

    private static void forever(OutputStream out, byte[] body, long sent) throws IOException {
        // Until the client hangs up; a gibibyte would fill any phone.
        for (long bytes = sent; bytes < 1L << 30; bytes += body.length) {
            out.write(body);
        }
    }

    /** Ten pieces a second, and all of them so many times. */
    private static void drip(OutputStream out, byte[] body, int piece, int times)
            throws IOException {
        for (int i = 0; i < times; i++) {
            for (int at = 0; at < body.length; at += piece) {
                out.write(body, at, Math.min(piece, body.length - at));
                out.flush();
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hostile mirror");
        thread.setDaemon(true);
        return thread;
    }
}
