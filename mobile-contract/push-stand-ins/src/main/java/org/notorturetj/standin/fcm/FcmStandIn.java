package org.notorturetj.standin.fcm;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.notorturetj.standin.Connections;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.FaultResponder;
import org.notorturetj.standin.Faults;
import org.notorturetj.standin.Identity;
import org.notorturetj.standin.LocalServer;
import org.notorturetj.standin.Quota;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** The running stand-in. It listens on loopback only: anybody may ask it what it was sent. */
public final class FcmStandIn implements AutoCloseable {
    private static final long LARGEST_REQUEST = 64 * 1024;

    private final LocalServer server;
    private final Identity identity;
    private final ServiceAccount account;
    private final Faults faults;
    private final ReceivedMessages ledger;
    private final Connections connections;
    private final AccessTokens tokens;

    private FcmStandIn(LocalServer server, Identity identity, ServiceAccount account, Clock clock) {
        this.server = server;
        this.identity = identity;
        this.account = account;
        this.faults = new Faults();
        this.ledger = new ReceivedMessages(clock);
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
        LocalServer server = LocalServer.listen(port, identity.options());
        try {
            ServiceAccount account = ServiceAccount.in(folder, server.url() + "/token");
            var standIn = new FcmStandIn(server, identity, account, clock);
            server.open(standIn.router(clock), standIn.connections);
            return standIn;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private Router router(Clock clock) {
        Router router = Router.router(server.vertx());
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_REQUEST));
        router.post("/token").handler(new TokenRoute(account, tokens, faults, clock));
        router.postWithRegex("/v1/projects/(?<project>[^/]+)/messages:send")
                .handler(
                        new SendRoute(
                                tokens,
                                faults,
                                new Quota(clock),
                                ledger,
                                new FaultResponder(server.vertx())));
        new FcmInspectRoutes(ledger, connections, tokens, faults).on(router);
        // Counted: whoever follows a redirect comes here.
        router.route()
                .handler(
                        context -> {
                            ledger.request();
                            context.response().setStatusCode(404).end();
                        });
        return router;
    }

    /** Where it is. */
    public String url() {
        return server.url();
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
        server.close();
    }
}
