package org.notorturetj.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Removes {@code Content-Type} from 304 responses (RFC 9110, section 15.4.5). The framework sets it
 * after all JAX-RS filters.
 */
@ApplicationScoped
class BareNotModified {
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(BareNotModified::handle, FIRST);
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
