package org.notorturetj.push.fcm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;

/** One request of the SDK. It notes in the {@link Exchange} of its thread how far it came. */
final class VertxRequest extends LowLevelHttpRequest {
    /** Error codes of HTTP/2 (RFC 9113 section 7). */
    private static final long REFUSED_STREAM = 7;

    private static final long CANCEL = 8;

    private final HttpClient client;
    private final FcmSettings settings;
    private final RequestOptions options;
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    VertxRequest(HttpClient client, FcmSettings settings, String method, String address) {
        this.client = client;
        this.settings = settings;
        this.options =
                new RequestOptions()
                        .setMethod(HttpMethod.valueOf(method))
                        .setAbsoluteURI(address)
                        .setFollowRedirects(false);
    }

    @Override
    public void addHeader(String name, String value) {
        headers.add(name, value);
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
        Buffer body = body();
        Exchange exchange = Exchange.current();
        HttpClientRequest request = connected(exchange);
        exchange.sent();
        // It fails the answer too, which tells it; without somebody who listens it is logged.
        request.exceptionHandler(failure -> {});
        // Said before it is sent: what listens later can miss the end of a quick answer.
        Future<VertxResponse> answer =
                request.response()
                        .compose(head -> VertxResponse.read(head, () -> request.reset(CANCEL)));
        request.end(body);
        try {
            VertxResponse response = await(answer, settings.answerTimeout());
            exchange.answered(response.originalStatus(), response.header("Retry-After"));
            return response;
        } catch (TimeoutException e) {
            exchange.timedOut();
            request.reset(CANCEL);
            throw new IOException("no answer in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StreamResetException reset
                    && reset.getCode() == REFUSED_STREAM) {
                exchange.notTaken();
            }
            throw new IOException("the answer was lost");
        }
    }

    private HttpClientRequest connected(Exchange exchange) throws IOException {
        // The pool must know how long one waits: what it lends to somebody who has gone is lost to
        // it.
        options.setConnectTimeout(settings.connectTimeout().toMillis());
        Future<HttpClientRequest> stream = client.request(options.setHeaders(headers));
        try {
            return await(stream, settings.connectTimeout().multipliedBy(2));
        } catch (TimeoutException e) {
            exchange.timedOut();
            stream.onSuccess(VertxRequest::giveBack);
            throw new IOException("no connection in time");
        } catch (ExecutionException e) {
            throw new IOException("no connection");
        }
    }

    /**
     * It came too late. The pool gets it back when it ends, and it cannot end before it has begun:
     * so a head is sent, without the message.
     */
    private static void giveBack(HttpClientRequest late) {
        late.exceptionHandler(failure -> {});
        late.setChunked(true).sendHead().onComplete(begun -> late.reset(CANCEL));
    }

    private static <T> T await(Future<T> future, Duration patience)
            throws IOException, ExecutionException, TimeoutException {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private Buffer body() throws IOException {
        if (getStreamingContent() == null) {
            return Buffer.buffer();
        }
        var bytes = new ByteArrayOutputStream();
        getStreamingContent().writeTo(bytes);
        if (getContentType() != null) {
            headers.set("Content-Type", getContentType());
        }
        if (getContentEncoding() != null) {
            headers.set("Content-Encoding", getContentEncoding());
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
