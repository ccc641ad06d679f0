package org.notorturetj.media.serving;

import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;

/** Hands a file to the kernel, or what comes from a bucket to its reader; no thread waits. */
@Provider
class SentFileWriter implements ServerMessageBodyWriter<SentFile> {
    private final CurrentVertxRequest current;
    private final Vertx vertx;

    SentFileWriter(CurrentVertxRequest current, Vertx vertx) {
        this.current = current;
        this.vertx = vertx;
    }

    @Override
    public boolean isWriteable(
            Class<?> type,
            Type genericType,
            ResteasyReactiveResourceInfo target,
            MediaType mediaType) {
        return type == SentFile.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SentFile.class;
    }

    @Override
    public void writeResponse(SentFile sent, Type genericType, ServerRequestContext context) {
        HttpServerResponse response = Objects.requireNonNull(current.getCurrent()).response();
        if (sent.file() != null) {
            response.sendFile(sent.file().toString(), sent.first(), sent.count())
                    .onFailure(broken -> StreamedBytes.cut(response));
        } else {
            new StreamedBytes(vertx, Objects.requireNonNull(sent.bytes()), sent.count(), response)
                    .send();
        }
    }

    @Override
    public void writeTo(
            SentFile sent,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        throw new IllegalStateException("no interceptor takes these bytes");
    }
}
