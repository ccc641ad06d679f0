package org.notorturetj.platform.outside;

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
 * Asks servers of others, at the address that was looked at and no other. It follows no
 * redirection, tries once, and reads neither much nor long.
 */
public final class OutsideClient {
    /** More than any challenge; the rest is not read. */
    private static final int LONGEST_ANSWER = 4_096;

    private final HttpClient client;
    private final Duration patience;

    public OutsideClient(Vertx vertx, Duration patience, int connections) {
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
    public record Answered(int status, String body, InetAddress server) {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Asks; fails when there is no answer in time, or too long a one. */
    public Future<Answered> ask(
            HttpMethod method,
            URI address,
            InetSocketAddress server,
            Map<String, String> headers,
            Buffer body) {
        Promise<Answered> promise = Promise.promise();
        Future<HttpClientRequest> connected =
                client.request(options(method, address, server, headers));
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

    /** The status of an answer, of which nothing else is read. */
    public Future<Integer> status(
            HttpMethod method, URI address, InetSocketAddress server, Map<String, String> headers) {
        Promise<Integer> promise = Promise.promise();
        Future<HttpClientRequest> connected =
                client.request(options(method, address, server, headers));
        connected
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode)
                .onComplete(promise);
        return promise.future()
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(done -> connected.onSuccess(HttpClientRequest::reset));
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
            HttpMethod method, URI address, InetSocketAddress server, Map<String, String> headers) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery();
        var options =
                new RequestOptions()
                        .setMethod(method)
                        .setSsl("https".equalsIgnoreCase(address.getScheme()))
                        .setHost(address.getHost())
                        .setPort(server.getPort())
                        .setServer(SocketAddress.inetSocketAddress(server))
                        .setURI(query == null ? path : path + "?" + query)
                        .setFollowRedirects(false)
                        .setConnectTimeout(patience.toMillis())
                        .putHeader("User-Agent", "notorturetj-hub/1");
        headers.forEach(options::putHeader);
        return options;
    }

    public void close() {
        client.close();
    }
}
