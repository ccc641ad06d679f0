package org.notorturetj.edge.cache;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;

/**
 * The headers that settings ({@code quarkus.http.filter}, {@code quarkus.http.header}) add to each
 * answer of a path, an operator's own among them, such as {@code Strict-Transport-Security}.
 */
@Singleton
class ConfiguredHeaders {
    private final Set<String> names;

    ConfiguredHeaders(VertxHttpConfig http) {
        this.names =
                Stream.concat(
                                http.header().keySet().stream(),
                                http.filter().values().stream()
                                        .flatMap(filter -> filter.header().keySet().stream()))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Their names, in lower case. */
    Set<String> names() {
        return names;
    }
}
