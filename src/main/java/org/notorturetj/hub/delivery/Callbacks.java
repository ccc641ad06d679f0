package org.notorturetj.hub.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.hub.HubConfig;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/** Asks callbacks at public addresses only. */
@ApplicationScoped
class Callbacks {
    /** Threads that look names up, apart from all others: a name may take long. */
    private static final int LOOKING_UP = 16;

    private final CallbackHosts hosts;
    private final CallbackClient client;
    private final WorkerExecutor names;

    Callbacks(Vertx vertx, HubConfig config) {
        this.names = vertx.createSharedWorkerExecutor("hub-names", LOOKING_UP);
        this.hosts = new CallbackHosts(InetAddress::getAllByName, config::loopback);
        this.client = new CallbackClient(vertx, config.patience(), config.inFlight());
    }

    /** Asks; fails if it has no public address now, or does not answer in time. */
    Future<CallbackClient.Answered> ask(
            HttpMethod method, URI callback, Map<String, String> headers, Buffer body) {
        return names.executeBlocking(() -> hosts.find(callback), false)
                .compose(server -> client.ask(method, callback, server, headers, body));
    }

    @PreDestroy
    void close() {
        client.close();
        names.close();
    }
}
