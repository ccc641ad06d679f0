package org.notorturetj.edge;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.http.DeskPath;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Makes CORS safe for shared caches. The framework echoes the request's origin, or omits the
 * header, without {@code Vary: Origin}: a cache would serve one website's response to another,
 * whose browser refuses it.
 */
@ApplicationScoped
class CorsForCaches {
    private static final String ANY = "*";

    /** Phones send no Origin: these files carry the header only for browsers. */
    private static final String PHONE_FILES = "/v1/sync/";

    private final boolean open;

    CorsForCaches(@ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.open = origins.contains(ANY);
    }

    void register(@Observes Filters filters) {
        FilterOrder.PUBLIC_ORIGINS.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        if (DeskPath.holds(context.normalizedPath())) {
            context.next(); // not cached, and it has its own origins
            return;
        }
        boolean file = context.normalizedPath().startsWith(PHONE_FILES);
        boolean phone = file && !context.request().headers().contains(HttpHeaders.ORIGIN);
        context.addHeadersEndHandler(
                ended -> {
                    MultiMap headers = context.response().headers();
                    if (file) {
                        addVaryOrigin(headers);
                    }
                    if (!phone) {
                        complete(headers);
                    }
                });
        context.next();
    }

    private static void addVaryOrigin(MultiMap headers) {
        String vary = headers.get(HttpHeaders.VARY);
        if (vary != null) {
            headers.set(HttpHeaders.VARY, vary + ", " + HttpHeaders.ORIGIN);
        }
    }

    private void complete(MultiMap headers) {
        if (open) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
            headers.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
        } else {
            headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }
}
