package org.notorturetj.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.notorturetj.publisher.PublicLog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server of a log and its files on loopback, in a manner of its own. */
final class MediaServer implements AutoCloseable {
    /** How it sends files. */
    enum Manner {
        HONEST,
        /** A byte now and then. */
        DRIP,
        /** Half of what is asked for, and then nothing. */
        CUT,
        /** To another address of its own. */
        REDIRECT,
        /** More and more. */
        ENDLESS
    }

    private static final String SYNC = "/v1/sync/";

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PublicLog log;
    private final MediaHost host;
    private final Manner manner;

    MediaServer(PublicLog log, MediaHost host, Manner manner) throws IOException {
        this.log = log;
        this.host = host;
        this.manner = manner;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The base address of its log. */
    String mirror() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + SYNC;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.startsWith(SYNC)) {
                byte[] file = log.files().at(path.substring(SYNC.length()));
                send(exchange, file == null ? 404 : 200, file == null ? new byte[0] : file);
            } else {
                asked.add(path + " " + new TreeMap<>(exchange.getRequestHeaders()));
                file(exchange, path);
            }
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        byte[] file = host.named(path.substring(path.lastIndexOf('/') + 1));
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
        byte[] sent = java.util.Arrays.copyOfRange(file, from, file.length);
        exchange.getResponseHeaders().set("Content-Type", "image/webp");
        switch (manner) {
            case HONEST -> send(exchange, from == 0 ? 200 : 206, sent);
            case CUT -> {
                exchange.sendResponseHeaders(from == 0 ? 200 : 206, sent.length);
                exchange.getResponseBody().write(sent, 0, sent.length / 2);
                exchange.getResponseBody().flush();
            }
            case DRIP -> {
                exchange.sendResponseHeaders(200, sent.length);
                drip(exchange.getResponseBody(), sent);
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", path + "?elsewhere");
                send(exchange, 302, sent);
            }
            case ENDLESS -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 10_000; i++) {
                    exchange.getResponseBody().write(sent);
                }
            }
        }
    }

    private static void drip(OutputStream out, byte[] sent) throws IOException {
        for (byte next : sent) {
            out.write(next);
            out.flush();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
