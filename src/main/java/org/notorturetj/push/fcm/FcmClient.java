package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.PemTrustOptions;

/**
 * Speaks FCM's HTTP v1 over a few HTTP/2 connections, many requests at once on each, and no thread
 * that waits for one. It follows no redirect and never tries again. What is urgent has connections
 * of its own, so that it never waits behind the rest.
 */
final class FcmClient implements AutoCloseable {
    /** Streams of one connection: the limit of FCM. */
    private static final int STREAMS = 100;

    /** An idle connection that a machine in between has forgotten would swallow a message. */
    private static final int IDLE_SECONDS = 30;

    /** When something on the way speaks no HTTP/2: slow, but alive. */
    private static final int HTTP_1_CONNECTIONS = 32;

    /** Error codes of HTTP/2 (RFC 9113 section 7). */
    private static final long REFUSED_STREAM = 7;

    private static final long CANCEL = 8;

    private final FcmConfig config;
    private final Clock clock;
    private final String address;
    private final Connections urgent;
    private final Connections bulk;

    FcmClient(Vertx vertx, FcmConfig config, String project, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.address =
                config.url().toString().replaceFirst("(?<!/)/+$", "")
                        + "/v1/projects/"
                        + project
                        + "/messages:send";
        this.urgent = connections(vertx, config.urgentConnections());
        this.bulk = connections(vertx, config.bulkConnections());
    }

    private Connections connections(Vertx vertx, int count) {
        var options =
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setUseAlpn(true)
                        .setSsl(true)
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setSslHandshakeTimeout(config.connectTimeout().toSeconds() + 1)
                        .setHttp2MultiplexingLimit(STREAMS)
                        .setHttp2KeepAliveTimeout(IDLE_SECONDS)
                        .setKeepAliveTimeout(IDLE_SECONDS);
        FcmConfig.trustedCertificate(config)
                .ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertValue(pem)));
        var pool = new PoolOptions().setHttp2MaxSize(count).setHttp1MaxSize(HTTP_1_CONNECTIONS);
        return new Connections(
                vertx.createHttpClient(options, pool), new Semaphore(count * STREAMS));
    }

    /**
     * Sends one message; never fails, and never waits: when all streams are taken the message comes
     * back at once. The outcome comes in a thread that must not be blocked.
     *
     * @param message JSON
     * @param authorization the header
     */
    CompletionStage<Outcome> send(
            Buffer message, String authorization, Channel channel, boolean isUrgent) {
        Connections connections = isUrgent ? urgent : bulk;
        if (!connections.streams.tryAcquire()) {
            return CompletableFuture.completedFuture(
                    new Outcome.Later("BUSY", Optional.empty(), false));
        }
        return connections
                .client
                .request(options(authorization))
                .transform(
                        stream ->
                                stream.succeeded()
                                        ? exchange(stream.result(), message, channel)
                                        : Future.succeededFuture(notSent()))
                .onComplete(end -> connections.streams.release())
                .toCompletionStage();
    }

    private RequestOptions options(String authorization) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(address)
                .setFollowRedirects(false)
                // The pool must know how long one waits: a stream that it lends to somebody who has
                // gone is lost to it.
                .setConnectTimeout(config.connectTimeout().toMillis())
                .putHeader("Authorization", authorization)
                .putHeader("Content-Type", "application/json; charset=UTF-8");
    }

    private Future<Outcome> exchange(HttpClientRequest request, Buffer message, Channel channel) {
        // It fails the response too, which tells it; without a handler it is logged.
        request.exceptionHandler(failure -> {});
        return request.send(message)
                .compose(response -> received(response, channel))
                .timeout(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> failed(request, failure));
    }

    private Future<Outcome> received(HttpClientResponse response, Channel channel) {
        return response.body()
                .map(
                        body ->
                                FcmResponseMapper.outcome(
                                        response.statusCode(),
                                        response.getHeader("Retry-After"),
                                        body.toString(),
                                        channel,
                                        clock.instant()));
    }

    private static Outcome failed(HttpClientRequest request, Throwable failure) {
        if (failure instanceof StreamResetException reset && reset.getCode() == REFUSED_STREAM) {
            return notSent();
        }
        if (failure instanceof TimeoutException) {
            request.reset(CANCEL);
            return new Outcome.Unknown("TIMEOUT");
        }
        return new Outcome.Unknown("ANSWER_LOST");
    }

    private static Outcome notSent() {
        return new Outcome.Later("NOT_CONNECTED", Optional.empty(), true);
    }

    @Override
    public void close() {
        urgent.client.close();
        bulk.client.close();
    }

    private record Connections(HttpClient client, Semaphore streams) {}
}
