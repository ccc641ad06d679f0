package org.notorturetj.push.webpush;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.notorturetj.push.Outcome;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** Asks push services over one multiplexed client. It follows no redirection and tries once. */
final class PushServiceClient {
    /** An answer has nothing that is needed here. */
    private static final long LONGEST_ANSWER = 16_384;

    private static final int HTTPS_PORT = 443;

    private final HttpClient client;
    private final Duration patience;
    private final Clock clock;

    PushServiceClient(HttpClient client, Duration patience, Clock clock) {
        this.client = client;
        this.patience = patience;
        this.clock = clock;
    }

    /** Sends. What fails before anything was sent comes later; after that nobody knows. */
    Future<Outcome> send(WebPushRequest push) {
        return client.request(options(push))
                .transform(
                        connected ->
                                connected.succeeded()
                                        ? exchange(connected.result(), push)
                                        : Future.succeededFuture(WebPushFailures.before()));
    }

    private Future<Outcome> exchange(HttpClientRequest request, WebPushRequest push) {
        return request.send(push.body())
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .transform(
                        answered -> {
                            if (answered.failed()) {
                                request.reset();
                                return Future.succeededFuture(
                                        WebPushFailures.after(answered.cause()));
                            }
                            return Future.succeededFuture(read(request, answered.result()));
                        });
    }

    private Outcome read(HttpClientRequest request, HttpClientResponse response) {
        long[] length = {0};
        response.handler(
                part -> {
                    length[0] += part.length();
                    if (length[0] > LONGEST_ANSWER) {
                        request.reset();
                    }
                });
        response.exceptionHandler(cut -> {}); // the status is there: it counts
        return WebPushResponseMapper.of(
                response.statusCode(), response.getHeader("Retry-After"), clock.instant());
    }

    private RequestOptions options(WebPushRequest push) {
        URI endpoint = push.endpoint();
        String path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        String query = endpoint.getRawQuery();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(true)
                .setHost(endpoint.getHost())
                .setPort(endpoint.getPort() == -1 ? HTTPS_PORT : endpoint.getPort())
                .setServer(SocketAddress.inetSocketAddress(push.server()))
                .setURI(query == null ? path : path + "?" + query)
                .setFollowRedirects(false)
                .setConnectTimeout(patience.toMillis())
                .putHeader("TTL", Long.toString(push.message().timeToLive()))
                .putHeader("Urgency", push.message().urgency())
                .putHeader("Content-Type", "application/octet-stream")
                .putHeader("Content-Encoding", "aes128gcm")
                .putHeader("Authorization", push.authorization());
    }
}
