package org.notorturetj.standin;

import java.util.concurrent.CompletableFuture;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;

/**
 * Stands before the routes: the port is known only once it listens, and the routes need it for the
 * address of the tokens.
 */
final class Gate implements Handler<HttpServerRequest> {
    private record Inside(Router router, Connections connections) {}

    private final CompletableFuture<Inside> inside = new CompletableFuture<>();

    void open(Router router, Connections connections) {
        inside.complete(new Inside(router, connections));
    }

    void connected(HttpConnection connection) {
        Inside open = inside.getNow(null);
        if (open != null) {
            open.connections().opened(connection);
        }
    }

    @Override
    public void handle(HttpServerRequest request) {
        Inside open = inside.getNow(null);
        if (open == null) {
            request.response().setStatusCode(503).end();
        } else {
            open.router().handle(request);
        }
    }
}
