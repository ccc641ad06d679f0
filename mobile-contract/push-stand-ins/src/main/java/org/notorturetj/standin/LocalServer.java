package org.notorturetj.standin;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.ext.web.Router;

/** Listens on loopback only, over TLS and HTTP/2: anybody may ask a stand-in what it was sent. */
public final class LocalServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long PATIENCE_SECONDS = 20;

    /** FCM's own (research: the Admin SDK's comment on its transport). */
    private static final int STREAMS_PER_CONNECTION = 100;

    private final Vertx vertx;
    private final HttpServer server;
    private final Gate gate;

    private LocalServer(Vertx vertx, HttpServer server, Gate gate) {
        this.vertx = vertx;
        this.server = server;
        this.gate = gate;
    }

    /**
     * Listens. Until it is opened it answers 503.
     *
     * @param port 0: any free one
     */
    public static LocalServer listen(int port, KeyCertOptions certificate) {
        Vertx vertx =
                Vertx.vertx(
                        new VertxOptions()
                                .setEventLoopPoolSize(2)
                                .setFileSystemOptions(
                                        new FileSystemOptions()
                                                .setFileCachingEnabled(false)
                                                .setClassPathResolvingEnabled(false)));
        HttpServer server =
                vertx.createHttpServer(
                        new HttpServerOptions()
                                .setSsl(true)
                                .setUseAlpn(true)
                                // As Google's servers do, for who asks for it.
                                .setCompressionSupported(true)
                                .setKeyCertOptions(certificate)
                                .setInitialSettings(
                                        new Http2Settings()
                                                .setMaxConcurrentStreams(STREAMS_PER_CONNECTION)));
        try {
            var gate = new Gate();
            server.connectionHandler(gate::connected).requestHandler(gate);
            await(server.listen(port, HOST), "It cannot listen on port " + port + ".");
            return new LocalServer(vertx, server, gate);
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    /** From now on requests are answered. */
    public void open(Router router, Connections connections) {
        gate.open(router, connections);
    }

    public Vertx vertx() {
        return vertx;
    }

    public int port() {
        return server.actualPort();
    }

    /** Where it is. */
    public String url() {
        return "https://localhost:" + port();
    }

    @Override
    public void close() {
        await(vertx.close(), "It does not stop.");
    }

    private static void await(Future<?> future, String failure) {
        try {
            future.toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StandInException(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandInException(failure, e);
        }
    }
}
