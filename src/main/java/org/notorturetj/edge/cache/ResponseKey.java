package org.notorturetj.edge.cache;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpServerRequest;

/**
 * What a response is kept under: the path and the parameters, in one spelling. Nothing else of a
 * request makes a key. A spelling that is not plain has none: the resource judges it.
 */
final class ResponseKey {
    private static final int LONGEST = 1_000;
    private static final Pattern PAGES = Pattern.compile("/read/(?:[a-z]{2}/)?");

    private ResponseKey() {}

    /** The key of a request; null if its response is not kept. */
    static @Nullable String of(HttpServerRequest request) {
        return of(request.path(), request.query());
    }

    static @Nullable String of(@Nullable String path, @Nullable String query) {
        if (path == null || path.length() > LONGEST || !isPlain(path)) {
            return null;
        }
        return query == null ? path : query.length() > LONGEST ? null : withQuery(path, query);
    }

    /**
     * Letters, digits and {@code -._~/}; no empty, no hidden, no final empty segment, but those of
     * the plain edition, which end with a slash.
     */
    private static boolean isPlain(String path) {
        char before = 0;
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            boolean foreign = !isUnreserved(character) && character != '/';
            if (foreign || (before == '/' && (character == '/' || character == '.'))) {
                return false;
            }
            before = character;
        }
        return before != '/' || PAGES.matcher(path).matches();
    }

    private static boolean isUnreserved(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '.'
                || character == '_'
                || character == '~';
    }

    private static @Nullable String withQuery(String path, String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : query.split("&", -1)) {
            int end = parameter.indexOf('=');
            if (end <= 0 || parameter.indexOf('+') >= 0 || parameter.indexOf(';') >= 0) {
                return null;
            }
            String value = decoded(parameter.substring(end + 1));
            if (value == null || parameters.put(parameter.substring(0, end), value) != null) {
                return null;
            }
        }
        var key = new StringBuilder(path);
        char separator = '?';
        for (var parameter : parameters.entrySet()) {
            key.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return key.toString();
    }

    private static @Nullable String decoded(String value) {
        try {
            String decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') < 0 ? decoded : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
