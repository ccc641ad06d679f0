package org.notorturetj.push.standin.webpush;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.JksOptions;

/**
 * A push service that decrypts what it is sent and checks who sends it, over TLS and HTTP/2. By
 * default it takes what is right; a path can be told to answer otherwise.
 */
public final class WebPushStandIn implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final String origin;
    private final String applicationServerKey;
    private final Clock clock;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, Consumer<HttpServerRequest>> answers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<Received>> received = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /**
     * Starts it on a free port.
     *
     * @param certificate with the name of the host of the origin
     * @param applicationServerKey what its subscribers subscribed with
     */
    public WebPushStandIn(
            JksOptions certificate, String origin, String applicationServerKey, Clock clock) {
        this.origin = origin;
        this.applicationServerKey = applicationServerKey;
        this.clock = clock;
        this.server =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .setSsl(true)
                                        .setUseAlpn(true)
                                        .setKeyCertOptions(certificate))
                        .requestHandler(this::take)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    public int port() {
        return server.actualPort();
    }

    /** Somebody subscribes; the address of her push resource. */
    public String subscribe(String name, Subscription subscription) {
        subscriptions.put("/push/" + name, subscription);
        return origin + "/push/" + name;
    }

    /** From now on a push resource is answered for in this way, after the message was read. */
    public void answer(String name, Consumer<HttpServerRequest> answer) {
        answers.put("/push/" + name, answer);
    }

    public List<Received> at(String name) {
        return received.getOrDefault("/push/" + name, List.of());
    }

    /** What was wrong with what was sent. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> take(request, body));
    }

    private void take(HttpServerRequest request, Buffer body) {
        Subscription subscription = subscriptions.get(request.path());
        if (subscription == null) {
            request.response().setStatusCode(404).end();
            return;
        }
        try {
            Optional<String> fault =
                    VapidCheck.fault(
                            request.getHeader("Authorization"),
                            origin,
                            applicationServerKey,
                            clock.instant());
            if (fault.isPresent()) {
                faults.add(fault.get());
                request.response().setStatusCode(403).end();
                return;
            }
            received.computeIfAbsent(request.path(), path -> new CopyOnWriteArrayList<>())
                    .add(received(request, subscription.decrypt(body.getBytes())));
        } catch (GeneralSecurityException e) {
            faults.add(String.valueOf(e.getMessage()));
            request.response().setStatusCode(400).end();
            return;
        }
        answers.getOrDefault(request.path(), ok -> ok.response().setStatusCode(201).end())
                .accept(request);
    }

    private static Received received(HttpServerRequest request, String message) {
        return new Received(
                request.version().name() + " " + request.getHeader("Content-Encoding"),
                new JsonObject(message),
                request.getHeader("TTL"),
                request.getHeader("Urgency"),
                Optional.ofNullable(request.getHeader("Topic")),
                request.getHeader("Authorization"));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
