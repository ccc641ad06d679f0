package org.notorturetj.push.standin;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Fails as it is told to. */
final class Misbehaviour {
    /** REFUSED_STREAM and INTERNAL_ERROR of RFC 9113. */
    private static final long REFUSED_STREAM = 7;

    private static final long INTERNAL_ERROR = 2;

    private final Vertx vertx;
    private final Ledger ledger;

    Misbehaviour(Vertx vertx, Ledger ledger) {
        this.vertx = vertx;
        this.ledger = ledger;
    }

    /**
     * Lets a message meet a fault.
     *
     * @param well what happens without one
     */
    void meet(Fault fault, RoutingContext context, Runnable well, Sent sent) {
        if (fault.delayMillis() > 0) {
            vertx.setTimer(fault.delayMillis(), timer -> fail(fault, context, well, sent));
        } else {
            fail(fault, context, well, sent);
        }
    }

    private void fail(Fault fault, RoutingContext context, Runnable well, Sent sent) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        switch (fault.kind()) {
            case DELAY -> well.run();
            case NO_ANSWER -> response.exceptionHandler(gone -> {});
            case HTML_502 ->
                    response.setStatusCode(502)
                            .putHeader("Content-Type", "text/html; charset=UTF-8")
                            .end("<!DOCTYPE html><title>Error 502 (Server Error)!!1</title>");
            case EMPTY_ANSWER -> Answers.json(response, 200, new JsonObject());
            case REDIRECT -> response.setStatusCode(302).putHeader("Location", "/elsewhere").end();
            case GONE -> error(FaultKind.UNREGISTERED, fault, response);
            case UNAVAILABLE_AFTER_ACCEPT -> {
                accept(sent);
                error(FaultKind.UNAVAILABLE, fault, response);
            }
            case CUT_AFTER_ACCEPT -> {
                accept(sent);
                cut(context);
            }
            case RESET_AFTER_ACCEPT -> {
                accept(sent);
                response.reset(INTERNAL_ERROR);
            }
            case REFUSED_STREAM -> response.reset(REFUSED_STREAM);
            case UNREGISTERED,
                    INVALID_ARGUMENT,
                    SENDER_ID_MISMATCH,
                    QUOTA_EXCEEDED,
                    UNAVAILABLE,
                    INTERNAL,
                    THIRD_PARTY_AUTH_ERROR,
                    PERMISSION_DENIED,
                    UNIMPLEMENTED ->
                    error(fault.kind(), fault, response);
            case REVOKED, QUOTA ->
                    throw new IllegalStateException(fault.kind() + " is not met by a message");
        }
    }

    /** Without the goodbye of HTTP/2, which would let the other streams finish. */
    private static void cut(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            connection.channel().unsafe().closeForcibly();
        } else {
            context.request().connection().close();
        }
    }

    private void accept(Sent sent) {
        if (!sent.dryRun()) {
            ledger.accept(sent);
        }
    }

    private static void error(FaultKind kind, Fault fault, HttpServerResponse response) {
        kind.error().ifPresent(error -> Answers.error(response, error, fault.retryAfter()));
    }
}
