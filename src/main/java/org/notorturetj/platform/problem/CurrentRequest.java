package org.notorturetj.platform.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The current request, for problem mappers that are not handed it. */
@ApplicationScoped
class CurrentRequest {
    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** {@code Accept-Language} of the current request; null without a request or header. */
    @Nullable String acceptLanguage() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext context = current.getCurrent();
        return context == null ? null : context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
