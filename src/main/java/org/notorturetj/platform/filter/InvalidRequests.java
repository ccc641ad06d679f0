package org.notorturetj.platform.filter;

import java.util.Map;

import jakarta.inject.Singleton;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.problem.ProblemTexts;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.json.JsonObject;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * Answers what is not HTTP (a length that is none, a header without a name) as a problem, instead
 * of without a body. Vert.x has a handler for it, which the framework does not set and gives nobody
 * the server to set it on. A tracer is told of each request before that handler is called, and
 * traces nothing (ADR 025).
 */
@Singleton
class InvalidRequests implements VertxOptionsCustomizer, VertxTracer<Object, Object> {
    private final ProblemTexts texts;

    InvalidRequests(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The other way to set a tracer is Vert.x's builder, which is the framework's. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(unused -> this));
    }

    @Override
    public <R> Object receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Map.Entry<String, String>> headers,
            TagExtractor<R> tagExtractor) {
        if (request instanceof HttpServerRequest received
                && received.connection() instanceof HttpServerConnection connection) {
            connection.invalidRequestHandler(this::refuse);
        }
        return null;
    }

    private void refuse(HttpServerRequest request) {
        HttpResponseStatus status = status(request.decoderResult().cause());
        Buffer body = problem(status).toBuffer();
        request.response()
                .setStatusCode(status.code())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, Language.EN.tag())
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(body); // Vert.x then closes the connection by itself
    }

    private static HttpResponseStatus status(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return HttpResponseStatus.REQUEST_URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                : HttpResponseStatus.BAD_REQUEST;
    }

    /** What has no type of its own is about:blank, with the words of HTTP (RFC 9457, 4.2.1). */
    private JsonObject problem(HttpResponseStatus status) {
        ProblemType malformed = ProblemType.MALFORMED_REQUEST;
        return status.code() == malformed.status()
                ? new JsonObject()
                        .put("type", malformed.reference())
                        .put("status", status.code())
                        .put("title", texts.title(malformed, Language.EN))
                        .put("detail", texts.detail(malformed, Language.EN))
                : new JsonObject()
                        .put("type", "about:blank")
                        .put("status", status.code())
                        .put("title", status.reasonPhrase());
    }
}
