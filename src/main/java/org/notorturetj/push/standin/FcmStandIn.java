package org.notorturetj.push.standin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** The running stand-in. It listens on loopback only: anybody may ask it what it was sent. */
public final class FcmStandIn implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long PATIENCE_SECONDS = 20;

    /** FCM's own (research: the Admin SDK's comment on its transport). */
    private static final int STREAMS_PER_CONNECTION = 100;

    private static final long LARGEST_REQUEST = 64 * 1024;

    private final Vertx vertx;
    private final HttpServer server;
    private final Identity identity;
    private final ServiceAccount account;
    private final Faults faults;
    private final Ledger ledger;
    private final Connections connections;
    private final AccessTokens tokens;

    private FcmStandIn(
            Vertx vertx,
            HttpServer server,
            Identity identity,
            ServiceAccount account,
            Clock clock) {
        this.vertx = vertx;
        this.server = server;
        this.identity = identity;
        this.account = account;
        this.faults = new Faults();
        this.ledger = new Ledger(clock);
        this.connections = new Connections();
        this.tokens = new AccessTokens(clock);
    }

    /**
     * Starts it.
     *
     * @param port 0: any free one
     * @param folder where its certificate and service account lie, made when missing
     */
    public static FcmStandIn start(int port, Path folder, Clock clock) {
        Identity identity = Identity.in(folder, clock);
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
                                .setKeyCertOptions(identity.options())
                                .setInitialSettings(
                                        new Http2Settings()
                                                .setMaxConcurrentStreams(STREAMS_PER_CONNECTION)));
        try {
            var gate = new Gate();
            server.connectionHandler(gate::connected).requestHandler(gate);
            await(server.listen(port, HOST), "It cannot listen on port " + port + ".");
            ServiceAccount account = ServiceAccount.in(folder, url(server.actualPort()) + "/token");
            var standIn = new FcmStandIn(vertx, server, identity, account, clock);
            gate.open(standIn.router(clock), standIn.connections);
            return standIn;
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    private Router router(Clock clock) {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_REQUEST));
        router.post("/token").handler(new TokenRoute(account, tokens, faults, clock));
        router.postWithRegex("/v1/projects/(?<project>[^/]+)/messages:send")
                .handler(
                        new SendRoute(
                                tokens,
                                faults,
                                new Quota(clock),
                                ledger,
                                new Misbehaviour(vertx, ledger)));
        new InspectRoutes(ledger, connections, tokens, faults).on(router);
        // Counted: whoever follows a redirect comes here.
        router.route()
                .handler(
                        context -> {
                            ledger.request();
                            context.response().setStatusCode(404).end();
                        });
        return router;
    }

    private static void await(Future<?> future, String failure) {
        try {
            future.toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StandInFailure(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandInFailure(failure, e);
        }
    }

    private static String url(int port) {
        return "https://localhost:" + port;
    }

    /** Where it is. */
    public String url() {
        return url(server.actualPort());
    }

    /** The certificate to trust, PEM. */
    public Path certificate() {
        return identity.certificate();
    }

    /** The credentials to send with. */
    public Path serviceAccount() {
        return account.file();
    }

    /** From now on it fails so, and in no other way; the seed is that of chance. */
    public void fail(long seed, Fault... next) {
        faults.replace(List.of(next), seed);
    }

    /** How many messages each kind of failure has met since {@link #fail}. */
    public Map<FaultKind, Integer> met() {
        return faults.met();
    }

    /** What it accepted, in order. */
    public List<Delivered> delivered() {
        return ledger.delivered();
    }

    /** How many requests came, whatever became of them. */
    public int requests() {
        return ledger.requests();
    }

    /** How many connections there were. */
    public int connections() {
        return connections.total();
    }

    /** What each token was asked for. */
    public List<List<String>> askedScopes() {
        return tokens.askedScopes();
    }

    /** All tokens are void; new ones may be asked for. */
    public void forgetTokens() {
        tokens.revokeAll();
    }

    @Override
    public void close() {
        await(vertx.close(), "It does not stop.");
    }
}
