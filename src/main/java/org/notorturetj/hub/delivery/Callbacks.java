package org.notorturetj.hub.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.outside.OutsideClient;
import org.notorturetj.platform.outside.OutsideHosts;

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

    private final OutsideHosts hosts;
    private final OutsideClient client;
    private final WorkerExecutor names;

    Callbacks(Vertx vertx, HubConfig config) {
        this.names = vertx.createSharedWorkerExecutor("hub-names", LOOKING_UP);
        this.hosts = new OutsideHosts(InetAddress::getAllByName, config::loopback);
        this.client = new OutsideClient(vertx, config.patience(), config.inFlight());
    }

    /** Asks; fails if it has no public address now, or does not answer in time. */
    Future<OutsideClient.Answered> ask(
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
