package org.notorturetj.desk.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.http.CachePolicy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Sets Cache-Control on every desk response, whoever produces it: nothing caches it, not even the
 * browser.
 */
@ApplicationScoped
class NoStoreFilter {
    void register(@Observes Filters filters) {
        FilterOrder.DESK_NO_STORE.register(filters, NoStoreFilter::setNoStore);
    }

    private static void setNoStore(RoutingContext context) {
        context.addHeadersEndHandler(
                ended -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, CachePolicy.DESK));
        context.next();
    }
}
