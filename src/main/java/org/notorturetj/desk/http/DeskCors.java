package org.notorturetj.desk.http;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.api.desk.upload.UploadsApi;
import org.notorturetj.platform.filter.FilterOrder;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;

/**
 * CORS for the desk: only configured origins. The server-wide CORS setting, which lets everybody
 * use the public door, is kept from applying to desk requests.
 */
@ApplicationScoped
class DeskCors {
    /** Preflight cache lifetime in seconds. */
    private static final int MAX_AGE_SECONDS = 600;

    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE);
    private static final Set<String> REQUEST_HEADERS =
            Set.of(
                    "Authorization",
                    "If-Match",
                    "If-None-Match",
                    TakesIdempotencyKey.HEADER,
                    "Content-Type",
                    "Accept-Language",
                    UploadsApi.RESUMABLE,
                    UploadsApi.LENGTH,
                    UploadsApi.OFFSET,
                    "Upload-Metadata");
    private static final Set<String> RESPONSE_HEADERS =
            Set.of(
                    "ETag",
                    "Retry-After",
                    "Location",
                    "Content-Language",
                    UploadsApi.RESUMABLE,
                    UploadsApi.LENGTH,
                    UploadsApi.OFFSET);

    private final Set<String> origins;
    private final CorsHandler handler;

    DeskCors(DeskConfig config) {
        origins = Set.copyOf(config.origins().orElse(List.of()));
        handler =
                CorsHandler.create()
                        .addOrigins(List.copyOf(origins))
                        .allowedMethods(METHODS)
                        .allowedHeaders(REQUEST_HEADERS)
                        .exposedHeaders(RESPONSE_HEADERS)
                        .maxAgeSeconds(MAX_AGE_SECONDS);
    }

    void register(@Observes Filters filters) {
        FilterOrder.DESK_ORIGINS.register(filters, this::handleCors);
        FilterOrder.DESK_ORIGINS_DONE.register(filters, DeskCors::removeOrigin);
    }

    private void handleCors(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            handler.handle(context);
        } else {
            // Without CORS headers, the browser hides the response from the page.
            context.next();
        }
    }

    /** Removes the Origin header, so that later filters ignore it for desk requests. */
    private static void removeOrigin(RoutingContext context) {
        context.request().headers().remove(HttpHeaders.ORIGIN);
        context.next();
    }
}
