package org.notorturetj.edge.cache;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;

/** Headers as JAX-RS gives them: the lines of one name joined with commas. */
final class RequestHeaders {
    private RequestHeaders() {}

    static @Nullable String joined(MultiMap headers, CharSequence name) {
        if (!headers.contains(name)) {
            return null;
        }
        List<String> lines = headers.getAll(name);
        return lines.size() == 1 ? lines.get(0) : String.join(",", lines);
    }
}
