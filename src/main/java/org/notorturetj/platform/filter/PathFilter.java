package org.notorturetj.platform.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;

/** Checks every path before routing: characters, language. */
@Provider
@PreMatching
class PathFilter implements ContainerRequestFilter {
    /** Segments after /v1, /feeds and /read that are not a language. */
    private static final Set<String> WITHOUT_LANGUAGE =
            Set.of(
                    "",
                    "device",
                    "for-newsrooms",
                    "hub",
                    "media",
                    "opml.xml",
                    "resolve",
                    "robots.txt",
                    "sitemap",
                    "sitemap.xml",
                    "style.css",
                    "sync",
                    "verify");

    /** The country code, often written instead of the language tag. */
    private static final String TAJIKISTAN = "tj";

    private final Addresses addresses;
    private final CurrentVertxRequest current;

    PathFilter(Addresses addresses, CurrentVertxRequest current) {
        this.addresses = addresses;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getPath();
        if (!isReadable(path)
                || !uri.getQueryParameters().entrySet().stream().allMatch(PathFilter::isReadable)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        RequestLanguage.segment(path).ifPresent(segment -> checkLanguage(segment));
    }

    private void checkLanguage(String segment) {
        if (WITHOUT_LANGUAGE.contains(segment) || Language.ofTag(segment).isPresent()) {
            return;
        }
        if (TAJIKISTAN.equals(segment)) {
            // not the framework's whole address, which a request without a host has none of
            HttpServerRequest requested = current.getCurrent().request();
            String query = requested.query() == null ? "" : "?" + requested.query();
            throw new MovedException(
                    308,
                    addresses.api(
                            requested.path().replaceFirst("^/(v1|feeds|read)/[^/]+", "/$1/tg")
                                    + query));
        }
        throw new ProblemException(ProblemType.UNKNOWN_LANGUAGE);
    }

    private static boolean isReadable(Map.Entry<String, List<String>> parameter) {
        return isReadable(parameter.getKey())
                && parameter.getValue().stream().allMatch(PathFilter::isReadable);
    }

    /** Undecodable UTF-8 arrives as U+FFFD; PostgreSQL refuses U+0000. */
    private static boolean isReadable(String text) {
        return text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0;
    }
}
