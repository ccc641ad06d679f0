package org.notorturetj.standin;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Fails as it is told to, whatever the service is. */
public final class FaultResponder {
    /** REFUSED_STREAM and INTERNAL_ERROR of RFC 9113. */
    private static final long REFUSED_STREAM = 7;

    private static final long INTERNAL_ERROR = 2;

    private final Vertx vertx;

    public FaultResponder(Vertx vertx) {
        this.vertx = vertx;
    }

    /** What a service does with the message that meets a fault. */
    public interface Service {
        /** Takes it and says so, as without a fault. */
        void take();

        /** Takes it, and says nothing. */
        void accept();

        /**
         * JsonResponses with an error in its own words.
         *
         * @param retryAfter seconds that the answer tells to wait; null: it says nothing
         */
        void refuse(FaultKind kind, @Nullable Integer retryAfter);
    }

    /** Lets a message meet a fault. */
    public void meet(Fault fault, RoutingContext context, Service service) {
        if (fault.delayMillis() > 0) {
            vertx.setTimer(fault.delayMillis(), timer -> fail(fault, context, service));
        } else {
            fail(fault, context, service);
        }
    }

    private static void fail(Fault fault, RoutingContext context, Service service) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        switch (fault.kind()) {
            case DELAY -> service.take();
            case NO_ANSWER -> response.exceptionHandler(gone -> {});
            case HTML_502 ->
                    response.setStatusCode(502)
                            .putHeader("Content-Type", "text/html; charset=UTF-8")
                            .end("<!DOCTYPE html><title>Error 502 (Server Error)!!1</title>");
            case EMPTY_ANSWER -> JsonResponses.json(response, 200, new JsonObject());
            case REDIRECT -> response.setStatusCode(302).putHeader("Location", "/elsewhere").end();
            case UNAVAILABLE_AFTER_ACCEPT -> {
                service.accept();
                service.refuse(FaultKind.UNAVAILABLE, fault.retryAfter());
            }
            case CUT_AFTER_ACCEPT -> {
                service.accept();
                cut(context);
            }
            case RESET_AFTER_ACCEPT -> {
                service.accept();
                response.reset(INTERNAL_ERROR);
            }
            case REFUSED_STREAM -> response.reset(REFUSED_STREAM);
            case GONE,
                    NOT_FOUND,
                    TOO_LARGE,
                    UNREGISTERED,
                    INVALID_ARGUMENT,
                    SENDER_ID_MISMATCH,
                    QUOTA_EXCEEDED,
                    UNAVAILABLE,
                    INTERNAL,
                    THIRD_PARTY_AUTH_ERROR,
                    PERMISSION_DENIED,
                    UNIMPLEMENTED ->
                    service.refuse(fault.kind(), fault.retryAfter());
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
}
