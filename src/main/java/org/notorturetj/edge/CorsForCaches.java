package org.notorturetj.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.platform.http.DeskPath;

/**
 * Makes CORS fit for shared caches. The framework answers with the origin that asked, and without
 * one not at all, and does not say that the answer depends on it: a cache would hand the answer for
 * one website to another, whose browser refuses it.
 */
@ApplicationScoped
class CorsForCaches {
    private static final String ANY = "*";

    /** Phones send no Origin: they are spared the header, and a browser still gets it. */
    private static final String PHONE_FILES = "/v1/sync/";

    /** Before the framework's own filter, so that what that one refuses is covered too. */
    private static final int FIRST = 1000;

    private final boolean open;

    CorsForCaches(@ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.open = origins.contains(ANY);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        if (DeskPath.holds(context.normalizedPath())) {
            context.next(); // nobody may keep its answers, and it has origins of its own
            return;
        }
        boolean file = context.normalizedPath().startsWith(PHONE_FILES);
        boolean phone = file && !context.request().headers().contains(HttpHeaders.ORIGIN);
        context.addHeadersEndHandler(
                ended -> {
                    MultiMap headers = context.response().headers();
                    if (file) {
                        dependOnOrigin(headers);
                    }
                    if (!phone) {
                        complete(headers);
                    }
                });
        context.next();
    }

    private static void dependOnOrigin(MultiMap headers) {
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
