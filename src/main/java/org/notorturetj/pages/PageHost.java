package org.notorturetj.pages;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.filter.FilterOrder;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The pages have a host name of their own, so that their cookie goes nowhere else: on it there is
 * nothing but pages, and there are no pages on any other. A port would not do: cookies ignore it
 * (RFC 6265, section 8.5).
 *
 * <p>What another page made the browser send is refused here, before anything is read.
 */
@ApplicationScoped
class PageHost {
    /** As all responses have them from filters after this one. */
    private static final Map<String, String> HEADERS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final PagesConfig config;
    private final HttpConfig http;
    private final EarlyProblem problem;

    PageHost(PagesConfig config, HttpConfig http, EarlyProblem problem) {
        this.config = config;
        this.http = http;
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        FilterOrder.DESK_HOST.register(filters, this::checkHost);
        FilterOrder.DESK_PAGES.register(filters, this::checkPage);
    }

    private void checkHost(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = path(context);
        if (DeskPath.isPage(path) || !isHere(request)) {
            context.next();
            return;
        }
        HEADERS.forEach(context.response()::putHeader);
        if ("/".equals(path)) {
            context.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, Links.HOME).end();
        } else {
            problem.send(context, ProblemType.UNKNOWN_PATH);
        }
    }

    /** As the filters after this one will see it; as sent, if it cannot be normalized. */
    private static String path(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException malformed) {
            return String.valueOf(context.request().path());
        }
    }

    private void checkPage(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isHere(request)) {
            problem.send(context, ProblemType.UNKNOWN_PATH);
        } else if (!isRead(request) && !isOwn(request)) {
            problem.send(context, ProblemType.FORBIDDEN);
        } else {
            context.next();
        }
    }

    private boolean isHere(HttpServerRequest request) {
        var authority = request.authority();
        return authority != null
                && authority.host().equalsIgnoreCase(config.host())
                // with a public address, editors come from elsewhere, and need a name of their own
                && !(config.isLocal() && http.apiBaseUrl().isPresent());
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /**
     * Whether one of these pages sent it. Browsers say so in {@code Sec-Fetch-Site} (Fetch
     * Metadata), those before 2023 only in {@code Origin}; what says neither is no browser.
     */
    private static boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader(FETCH_SITE);
        return site == null ? isOwnOrigin(request) : "same-origin".equals(site);
    }

    private static boolean isOwnOrigin(HttpServerRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        int host = origin.indexOf("://");
        return host > 0
                && origin.substring(host + 3)
                        .toLowerCase(Locale.ROOT)
                        .equals(
                                String.valueOf(request.getHeader(HttpHeaders.HOST))
                                        .toLowerCase(Locale.ROOT));
    }
}
