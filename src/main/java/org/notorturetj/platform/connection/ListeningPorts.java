package org.notorturetj.platform.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.platform.http.ClientAddress;

import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.DomainSocketServerStart;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * Stands at each port of the server once it listens. The framework hands out requests only, and
 * knows no way to meet a connection before; what listens is found at the threads that accept.
 */
@ApplicationScoped
class ListeningPorts {
    private static final String NAME = "arrivals";

    /** What all clients together may leave unread, as a part of the memory. */
    private static final int PART_OF_MEMORY = 8;

    /**
     * The framework's limit is the last wall, twice as high: it counts connections until they are
     * closed, and resets connections that come then. Under a flood many are being closed at a time.
     */
    private static final int BELOW_THE_FRAMEWORK = 2;

    private final Vertx vertx;
    private final ClientAddress addresses;
    private final EndedConnections ended;
    private final int most;
    private final UnreadAnswers unread;

    ListeningPorts(
            Vertx vertx,
            ClientAddress addresses,
            EndedConnections ended,
            @ConfigProperty(name = "quarkus.http.limits.max-connections") int most) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.ended = ended;
        this.unread = new UnreadAnswers(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY, ended);
        this.most = Math.max(1, most / BELOW_THE_FRAMEWORK);
    }

    void http(@ObservesAsync HttpServerStart started) {
        find();
    }

    void https(@ObservesAsync HttpsServerStart started) {
        find();
    }

    void socket(@ObservesAsync DomainSocketServerStart started) {
        find();
    }

    private void find() {
        for (EventExecutor accepting : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            if (accepting instanceof SingleThreadEventLoop loop) {
                loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::meet));
            }
        }
    }

    private void meet(Channel channel) {
        if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
            channel.pipeline()
                    .addFirst(
                            NAME,
                            new Arrivals(addresses, new ConnectionShares(most, ended), unread));
        }
    }
}
