package org.notorturetj.edge.cache;

import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * Whether a request plainly accepts what is kept (RFC 9110, section 12.5.1). When in doubt the
 * resource decides, which answers 406 to those that accept nothing it has.
 */
final class AcceptHeader {
    private static final String QUALITY = "q=";

    private AcceptHeader() {}

    /** Whether everything, or what this path answers, is accepted and nothing is excluded. */
    static boolean isPlain(MultiMap headers, String path) {
        String accept = RequestHeaders.joined(headers, HttpHeaders.ACCEPT);
        return accept == null || accept.equals("*/*") || accepts(accept, ranges(path));
    }

    /** The ranges that accept what a path answers, beside everything. */
    private static Set<String> ranges(String path) {
        return isJson(path)
                ? Set.of("*/*", "application/json", "application/*")
                : isHtml(path) ? Set.of("*/*", "text/html", "text/*") : Set.of("*/*");
    }

    private static boolean isHtml(String path) {
        return path.startsWith("/read/") && (path.endsWith(".html") || path.endsWith("/"));
    }

    private static boolean isJson(String path) {
        return path.startsWith("/v1")
                && !path.startsWith("/v1/sync/")
                && !path.contains("/republish");
    }

    private static boolean accepts(String accept, Set<String> ranges) {
        boolean accepted = false;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String type = range.split(";", -1)[0].strip();
            if (isExcluded(range)) {
                return false;
            }
            accepted |= ranges.contains(type);
        }
        return accepted;
    }

    private static boolean isExcluded(String range) {
        int quality = range.indexOf(QUALITY);
        return quality >= 0 && !isPositive(range.substring(quality + QUALITY.length()));
    }

    private static boolean isPositive(String value) {
        try {
            return Double.parseDouble(value.strip()) > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
