package org.notorturetj.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * What a problem has to know of the request that it answers, and is not handed. By {@link
 * CurrentVertxRequest}, because an injected request cannot be asked whether there is one.
 */
@ApplicationScoped
public class CurrentRequest {
    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** {@code Accept-Language} of the current request; null without a request or header. */
    public @Nullable String acceptLanguage() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext context = current.getCurrent();
        return context == null ? null : context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
