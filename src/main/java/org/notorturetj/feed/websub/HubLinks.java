package org.notorturetj.feed.websub;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.http.Addresses;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Names the hub and the feed's own address in the headers of each feed (W3C WebSub, section 4),
 * also of those that are answered from memory.
 */
@ApplicationScoped
class HubLinks {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private static final Pattern FEED =
            Pattern.compile("/feeds/(tg|ru|en)/[a-z-]{1,32}\\.(rss|atom|json|ninjs)");

    private final HubAddress hub;
    private final Addresses addresses;

    HubLinks(HubAddress hub, Addresses addresses) {
        this.hub = hub;
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        FilterOrder.HUB_LINKS.register(filters, this::add);
    }

    private void add(RoutingContext context) {
        String path = context.request().path();
        if (path != null && FEED.matcher(path).matches() && !path.endsWith("/index.json")) {
            context.addHeadersEndHandler(ended -> link(context, path));
        }
        context.next();
    }

    private void link(RoutingContext context, String path) {
        int status = context.response().getStatusCode();
        if (status == OK || status == NOT_MODIFIED) {
            String self = addresses.api(path + query(context.request().query()));
            context.response()
                    .putHeader(
                            "Link",
                            "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(hub.get(), self));
        }
    }

    /** In the order in which the feed names itself; it was accepted, so it holds no other words. */
    private static String query(@org.jspecify.annotations.Nullable String query) {
        return query == null || query.isEmpty()
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }
}
