package org.notorturetj.desk.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.notorturetj.platform.http.DeskPath;

/**
 * Lets a page in a browser use the desk only from configured origins. The public door's setting is
 * for the whole server and for everybody, so it is kept from seeing these requests.
 */
@ApplicationScoped
class DeskCors {
    /** Before the framework's own CORS and what the public door makes of it. */
    private static final int FIRST = 1100;

    /** Seconds for which a browser remembers what it may do. */
    private static final int REMEMBERED = 600;

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);
    private static final Set<String> ASKED =
            Set.of("Authorization", "If-Match", "Content-Type", "Accept-Language");
    private static final Set<String> SHOWN =
            Set.of("ETag", "Retry-After", "Location", "Content-Language");

    private final Set<String> origins;
    private final CorsHandler known;

    DeskCors(DeskConfig config) {
        origins = Set.copyOf(config.origins().orElse(List.of()));
        known =
                CorsHandler.create()
                        .addOrigins(List.copyOf(origins))
                        .allowedMethods(METHODS)
                        .allowedHeaders(ASKED)
                        .exposedHeaders(SHOWN)
                        .maxAgeSeconds(REMEMBERED);
    }

    void register(@Observes Filters filters) {
        filters.register(this::known, FIRST);
        filters.register(DeskCors::forget, FIRST - 1);
    }

    private void known(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null
                && DeskPath.holds(context.normalizedPath())
                && origins.contains(origin)) {
            known.handle(context);
        } else {
            // without a header that allows it, a browser keeps the answer from the page
            context.next();
        }
    }

    /** What comes after does not look at the origin of a request to the desk. */
    private static void forget(RoutingContext context) {
        if (DeskPath.holds(context.normalizedPath())) {
            context.request().headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }
}
