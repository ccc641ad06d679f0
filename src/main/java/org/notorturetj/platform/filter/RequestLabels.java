package org.notorturetj.platform.filter;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Takes the labels of the framework's HTTP meters from closed lists. It labels with the method as
 * sent, and with the path as sent wherever a request is refused before it is routed: strangers
 * could fill the memory, and the meters would show which case was read.
 *
 * <p>A filter is the one place that every request passes: refused by Vert.x, by a filter or by a
 * resource, or broken off.
 */
@Singleton
class RequestLabels implements MeterFilter {
    /** What no list knows. */
    static final String OTHER = "other";

    private static final String METERS = "http.server.";

    /** What the framework says instead of a path. */
    private static final Set<String> WITHOUT_PATH =
            Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root", "/cors-preflight");

    private final ContractRoutes routes;
    private final Set<String> methods;

    RequestLabels(ContractRoutes routes) {
        this.routes = routes;
        this.methods = routes.everyMethod();
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(METERS)) {
            return id;
        }
        List<Tag> tags = id.getTags();
        List<Tag> closed = tags.stream().map(this::closed).toList();
        return closed.equals(tags) ? id : id.replaceTags(closed);
    }

    private Tag closed(Tag tag) {
        return switch (tag.getKey()) {
            case "method" -> methods.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
            case "uri" -> Tag.of("uri", uri(tag.getValue()));
            default -> tag; // chosen by the server: a status, a port, a class of exception
        };
    }

    private String uri(String path) {
        return WITHOUT_PATH.contains(path) ? path : routes.template(path).orElse(OTHER);
    }
}
