package org.notorturetj.desk.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.DeskPath;

/**
 * Has the last word on every answer of the desk, whoever makes it: no cache keeps it, not even the
 * browser's.
 */
@ApplicationScoped
class NoStoreFilter {
    private static final int FIRST = 1200;

    void register(@Observes Filters filters) {
        filters.register(NoStoreFilter::watch, FIRST);
    }

    private static void watch(RoutingContext context) {
        if (DeskPath.holds(context.normalizedPath())) {
            context.addHeadersEndHandler(
                    ended ->
                            context.response()
                                    .putHeader(HttpHeaders.CACHE_CONTROL, CachePolicy.DESK));
        }
        context.next();
    }
}
