package org.notorturetj.push.fcm;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.PemTrustOptions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A few HTTP/2 connections, many requests at once on each, and no thread that waits for one. It
 * follows no redirect and tries nothing again.
 */
final class Wire implements AutoCloseable {
    /** Streams of one connection: the limit of FCM. */
    static final int STREAMS = 100;

    /** The only address the SDK knows; it cannot be told another. */
    private static final String GOOGLE = "https://fcm.googleapis.com/";

    /** An idle connection that a machine in between has forgotten would swallow a message. */
    private static final int IDLE_SECONDS = 30;

    /** When something on the way speaks no HTTP/2: slow, but alive. */
    private static final int OLD_CONNECTIONS = 32;

    /** Error codes of HTTP/2 (RFC 9113 section 7). */
    private static final long REFUSED_STREAM = 7;

    private static final long CANCEL = 8;

    private final HttpClient client;
    private final FcmSettings settings;

    Wire(Vertx vertx, FcmSettings settings, int connections) {
        this.settings = settings;
        var options =
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setUseAlpn(true)
                        .setSsl(true)
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setSslHandshakeTimeout(settings.connectTimeout().toSeconds() + 1)
                        .setHttp2MultiplexingLimit(STREAMS)
                        .setHttp2KeepAliveTimeout(IDLE_SECONDS)
                        .setKeepAliveTimeout(IDLE_SECONDS);
        settings.caCertificate()
                .ifPresent(
                        file ->
                                options.setTrustOptions(
                                        new PemTrustOptions()
                                                .addCertValue(TrustedCertificate.read(file))));
        this.client =
                vertx.createHttpClient(
                        options,
                        new PoolOptions()
                                .setHttp2MaxSize(connections)
                                .setHttp1MaxSize(OLD_CONNECTIONS));
    }

    /** Sends, and says what happened; it never fails. Its end comes in any thread. */
    CompletableFuture<Exchange> send(WireRequest message) {
        var lent = new CompletableFuture<HttpClientRequest>();
        client.request(options(message))
                .onComplete(
                        stream -> {
                            if (stream.failed()) {
                                lent.completeExceptionally(stream.cause());
                            } else if (!lent.complete(stream.result())) {
                                giveBack(stream.result());
                            }
                        });
        return lent.orTimeout(2 * settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(Optional::of)
                .exceptionally(failure -> Optional.empty())
                .thenCompose(
                        request ->
                                request.map(stream -> answered(stream, message))
                                        .orElseGet(
                                                () ->
                                                        CompletableFuture.completedFuture(
                                                                Exchange.unsent())));
    }

    private RequestOptions options(WireRequest message) {
        // Answers are a few hundred bytes: Google's libraries ask for gzip, which makes them
        // longer.
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().setAll(message.headers());
        headers.remove("Accept-Encoding");
        String address = message.address();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(message.method()))
                .setAbsoluteURI(
                        address.startsWith(GOOGLE)
                                ? settings.url() + address.substring(GOOGLE.length() - 1)
                                : address)
                .setHeaders(headers)
                .setFollowRedirects(false)
                // The pool must know how long one waits: what it lends to somebody who has gone is
                // lost to it.
                .setConnectTimeout(settings.connectTimeout().toMillis());
    }

    private CompletableFuture<Exchange> answered(HttpClientRequest request, WireRequest message) {
        // It fails the answer too, which tells it; without somebody who listens it is logged.
        request.exceptionHandler(failure -> {});
        var answer = new CompletableFuture<WireAnswer>();
        // Said before it is sent: what listens later can miss the end of a quick answer.
        request.response()
                .compose(head -> WireAnswer.read(head, () -> request.reset(CANCEL)))
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally);
        request.end(message.body());
        return answer.orTimeout(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .handle(
                        (whole, failure) ->
                                failure == null
                                        ? Exchange.answered(whole)
                                        : unanswered(request, failure));
    }

    private static Exchange unanswered(HttpClientRequest request, Throwable failure) {
        if (failure instanceof StreamResetException reset && reset.getCode() == REFUSED_STREAM) {
            return Exchange.unsent();
        }
        boolean timedOut = failure instanceof TimeoutException;
        if (timedOut) {
            request.reset(CANCEL);
        }
        return Exchange.lost(timedOut);
    }

    /**
     * It came too late. The pool gets it back when it ends, and it cannot end before it has begun:
     * so a head is sent, without the message.
     */
    private static void giveBack(HttpClientRequest late) {
        late.exceptionHandler(failure -> {});
        late.setChunked(true).sendHead().onComplete(begun -> late.reset(CANCEL));
    }

    @Override
    public void close() {
        client.close();
    }
}
