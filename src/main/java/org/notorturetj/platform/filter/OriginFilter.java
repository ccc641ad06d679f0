package org.notorturetj.platform.filter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Hides origins that the framework's CORS filter would refuse with a 403 without a body. The
 * request is answered as any other; without CORS headers, a browser keeps the answer from a page
 * that may not read it.
 */
@ApplicationScoped
class OriginFilter {
    private static final String ANY = "*";

    private final List<String> origins;
    private final List<Pattern> patterns;
    private final List<String> methods;

    OriginFilter(
            @ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins,
            @ConfigProperty(name = "quarkus.http.cors.methods") List<String> methods) {
        this.origins = origins;
        this.patterns = CORSFilter.parseAllowedOriginsRegex(Optional.of(origins));
        this.methods = methods;
    }

    void register(@Observes Filters filters) {
        FilterOrder.ORIGIN_FORM.register(filters, this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !(methods.contains(request.method().name()) && mayRead(origin))) {
            request.headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }

    private boolean mayRead(String origin) {
        return origins.contains(ANY)
                || origins.contains(origin)
                || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }
}
