package org.notorturetj.push.device.registration;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.platform.filter.FilterOrder;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;

/**
 * Lets the pages that may read here also register a browser. The public door's own setting allows
 * reading only, and stays so for everything else.
 */
@ApplicationScoped
class DeviceOrigins {
    /** Seconds for which a browser remembers what it may do. */
    private static final int REMEMBERED = 86_400;

    private static final String ANY = "*";

    /** What browsers send for pages whose origin they keep to themselves. */
    private static final String OPAQUE = "null";

    private final Set<String> origins;
    private final CorsHandler cors;

    DeviceOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.origins = Set.copyOf(origins);
        cors =
                CorsHandler.create()
                        .addOrigins(origins)
                        .allowedMethods(Set.of(HttpMethod.PUT, HttpMethod.DELETE))
                        .allowedHeaders(Set.of("Authorization", "Content-Type", "Accept-Language"))
                        .exposedHeaders(Set.of("Retry-After", "Content-Language"))
                        .maxAgeSeconds(REMEMBERED);
    }

    void register(@Observes Filters filters) {
        FilterOrder.DEVICE_ORIGINS.register(filters, this::answer);
        FilterOrder.DEVICE_ORIGINS_DONE.register(filters, DeviceOrigins::forget);
    }

    private void answer(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && (origins.contains(ANY) || origins.contains(origin))) {
            if (origins.contains(ANY)) {
                // the answer is the same for all, but the handler fails on an origin without a
                // host, such as file://
                context.request().headers().set(HttpHeaders.ORIGIN, OPAQUE);
            }
            cors.handle(context);
        } else {
            // without a header that allows it, a browser keeps the answer from the page
            context.next();
        }
    }

    /** The framework would refuse any method but those of readers. */
    private static void forget(RoutingContext context) {
        context.request().headers().remove(HttpHeaders.ORIGIN);
        context.next();
    }
}
