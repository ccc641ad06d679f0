package org.notorturetj.standin.webpush;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.Connections;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultResponder;
import org.notorturetj.standin.FaultRoutes;
import org.notorturetj.standin.Faults;
import org.notorturetj.standin.Identity;
import org.notorturetj.standin.LocalServer;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** The running stand-in of a push service and its subscribers. It listens on loopback only. */
public final class WebPushStandIn implements AutoCloseable {
    private static final long LARGEST_REQUEST = 64 * 1024;

    private final LocalServer server;
    private final Subscribers subscribers;
    private final SubscriptionRoutes subscriptions;
    private final Inbox inbox = new Inbox();
    private final Faults faults = new Faults();
    private final Connections connections = new Connections();
    private final PushRoute push;

    private WebPushStandIn(
            LocalServer server,
            Subscribers subscribers,
            String origin,
            boolean contactRequired,
            Clock clock) {
        this.server = server;
        this.subscribers = subscribers;
        this.subscriptions = new SubscriptionRoutes(subscribers, origin);
        this.push =
                new PushRoute(
                        subscribers,
                        new VapidCheck(origin, contactRequired, clock),
                        inbox,
                        faults,
                        new FaultResponder(server.vertx()),
                        origin,
                        clock);
    }

    /**
     * Starts it under its own address.
     *
     * @param port 0: any free one
     * @param folder where its certificate and its subscriptions lie, made when missing
     * @param contactRequired whether a sender has to say who it is ({@code sub}), as for Apple
     */
    public static WebPushStandIn start(
            int port, Path folder, boolean contactRequired, Clock clock) {
        return start(
                port,
                Identity.in(folder, clock).options(),
                new Subscribers(folder.resolve("subscriptions.json")),
                null,
                contactRequired,
                clock);
    }

    /**
     * Starts it on a free port in the place of a push service that is somewhere else.
     *
     * @param certificate with the name of the host of the origin
     */
    public static WebPushStandIn inPlaceOf(String origin, KeyCertOptions certificate, Clock clock) {
        return start(0, certificate, new Subscribers(null), origin, false, clock);
    }

    private static WebPushStandIn start(
            int port,
            KeyCertOptions certificate,
            Subscribers subscribers,
            @Nullable String origin,
            boolean contactRequired,
            Clock clock) {
        LocalServer server = LocalServer.listen(port, certificate);
        var standIn =
                new WebPushStandIn(
                        server,
                        subscribers,
                        origin == null ? server.url() : origin,
                        contactRequired,
                        clock);
        server.open(standIn.router(), standIn.connections);
        return standIn;
    }

    private Router router() {
        Router router = Router.router(server.vertx());
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_REQUEST));
        router.post("/push/:name").handler(push);
        router.route("/push/:name").handler(context -> context.response().setStatusCode(405).end());
        subscriptions.on(router);
        new WebPushInspectRoutes(inbox, connections).on(router);
        new FaultRoutes(faults, WebPushFaults.kinds()).on(router);
        // Counted: whoever follows a redirect comes here.
        router.route()
                .handler(
                        context -> {
                            inbox.request();
                            context.response().setStatusCode(404).end();
                        });
        return router;
    }

    /** The certificate to trust, PEM, of what was started in a folder. */
    public static Path certificate(Path folder) {
        return Identity.certificate(folder);
    }

    /** Where it is. */
    public String url() {
        return server.url();
    }

    public int port() {
        return server.port();
    }

    /**
     * Somebody subscribes; the address of her push resource.
     *
     * @param applicationServerKey whose messages she wants
     */
    public String subscribe(String name, Subscription subscription, String applicationServerKey) {
        subscribers.add(new Subscriber(name, subscription, applicationServerKey));
        return subscriptions.endpoint(name);
    }

    /** From now on a push resource is answered for in this way, after the message was read. */
    public void answer(String name, Consumer<HttpServerRequest> answer) {
        push.answer(name, answer);
    }

    /** From now on it fails so, and in no other way; the seed is that of chance. */
    public void fail(long seed, Fault... next) {
        faults.replace(List.of(next), seed);
    }

    /** What one subscriber was sent, in order. */
    public List<Received> at(String name) {
        return inbox.received().stream().filter(message -> message.to().equals(name)).toList();
    }

    /** What was wrong with what was sent. */
    public List<String> complaints() {
        return inbox.complaints();
    }

    /** How many requests came, whatever became of them. */
    public int requests() {
        return inbox.requests();
    }

    @Override
    public void close() {
        server.close();
    }
}
