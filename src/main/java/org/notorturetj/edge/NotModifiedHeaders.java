package org.notorturetj.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.filter.FilterOrder;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Removes {@code Content-Type} from 304 responses (RFC 9110, section 15.4.5). The framework sets it
 * after all JAX-RS filters.
 */
@ApplicationScoped
class NotModifiedHeaders {
    void register(@Observes Filters filters) {
        FilterOrder.NOT_MODIFIED_HEADERS.register(filters, NotModifiedHeaders::handle);
    }

    private static void handle(RoutingContext context) {
        context.addHeadersEndHandler(
                ended -> {
                    var response = context.response();
                    if (response.getStatusCode() == HttpResponseStatus.NOT_MODIFIED.code()) {
                        response.headers().remove(HttpHeaders.CONTENT_TYPE);
                    }
                });
        context.next();
    }
}
