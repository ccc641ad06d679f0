package org.notorturetj.hub.delivery;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Asks callbacks, at the address that was looked at and no other. It follows no redirection, tries
 * once, and reads neither much nor long.
 */
final class CallbackClient {
    /** More than any challenge; the rest is not read. */
    private static final int LONGEST_ANSWER = 4_096;

    private final HttpClient client;
    private final Duration patience;

    CallbackClient(Vertx vertx, Duration patience, int connections) {
        this.patience = patience;
        this.client =
                vertx.httpClientBuilder()
                        .with(
                                new HttpClientOptions()
                                        .setVerifyHost(true)
                                        .setTrustAll(false)
                                        .setMaxPoolSize(connections)
                                        .setMaxWaitQueueSize(connections)
                                        .setMaxRedirects(0)
                                        .setKeepAliveTimeout((int) patience.toSeconds())
                                        .setMaxHeaderSize(LONGEST_ANSWER))
                        // what is no HTTP fails the request; without this it is logged as an error
                        // of this server's, with the words that the stranger sent
                        .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
                        .build();
    }

    /** A status and the beginning of a body, and the address that it came from. */
    record Answered(int status, String body, InetAddress server) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Asks; fails when there is no answer in time, or too long a one. */
    Future<Answered> ask(
            HttpMethod method,
            URI callback,
            InetSocketAddress server,
            Map<String, String> headers,
            Buffer body) {
        Promise<Answered> promise = Promise.promise();
        Future<HttpClientRequest> connected =
                client.request(options(method, callback, server, headers));
        connected
                .compose(
                        request ->
                                request.send(body)
                                        .compose(response -> read(request, response, server)))
                .onComplete(promise);
        return promise.future()
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> connected.onSuccess(HttpClientRequest::reset));
    }

    private static Future<Answered> read(
            HttpClientRequest request, HttpClientResponse response, InetSocketAddress server) {
        Promise<Answered> answered = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(
                part -> {
                    body.appendBuffer(part);
                    if (body.length() > LONGEST_ANSWER) {
                        request.reset();
                        answered.tryFail("too long");
                    }
                });
        response.exceptionHandler(answered::tryFail);
        response.endHandler(
                end ->
                        answered.tryComplete(
                                new Answered(
                                        response.statusCode(),
                                        body.toString(),
                                        server.getAddress())));
        return answered.future();
    }

    private RequestOptions options(
            HttpMethod method,
            URI callback,
            InetSocketAddress server,
            Map<String, String> headers) {
        String path = callback.getRawPath().isEmpty() ? "/" : callback.getRawPath();
        String query = callback.getRawQuery();
        var options =
                new RequestOptions()
                        .setMethod(method)
                        .setSsl("https".equalsIgnoreCase(callback.getScheme()))
                        .setHost(callback.getHost())
                        .setPort(server.getPort())
                        .setServer(SocketAddress.inetSocketAddress(server))
                        .setURI(query == null ? path : path + "?" + query)
                        .setFollowRedirects(false)
                        .setConnectTimeout(patience.toMillis())
                        .putHeader("User-Agent", "notorturetj-hub/1");
        headers.forEach(options::putHeader);
        return options;
    }

    void close() {
        client.close();
    }
}
