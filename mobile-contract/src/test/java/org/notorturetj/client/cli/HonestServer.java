package org.notorturetj.client.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

import org.notorturetj.publisher.LogFiles;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An honest server on loopback, of whatever the log has now. */
public final class HonestServer implements AutoCloseable {
    private static final String SYNC = "/v1/sync/";

    private final HttpServer server;
    private final Supplier<LogFiles> files;

    /** Of files that may change. */
    public HonestServer(Supplier<LogFiles> files) throws IOException {
        this.files = files;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(SYNC, this::answer);
        server.start();
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] file =
                    files.get().at(exchange.getRequestURI().getPath().substring(SYNC.length()));
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
