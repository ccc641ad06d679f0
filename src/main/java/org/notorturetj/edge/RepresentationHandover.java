package org.notorturetj.edge;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Hands the representation that a resource made to the requests that wait for it, before it is
 * sent. Several requests may wait for one.
 */
public interface RepresentationHandover {
    /** The key of the handover in the context of the request that makes the representation. */
    String KEY = "org.notorturetj.edge.handover";

    /** The resource has made the representation; runs on its thread, before anything is sent. */
    void made(Representation made);

    /** Finds the handover of the current request. */
    @ApplicationScoped
    class Current {
        private final CurrentVertxRequest current;

        Current(CurrentVertxRequest current) {
            this.current = current;
        }

        void made(Representation made) {
            handover().ifPresent(waits -> waits.made(made));
        }

        private Optional<RepresentationHandover> handover() {
            RoutingContext context = current.getCurrent();
            @Nullable RepresentationHandover waits = context == null ? null : context.get(KEY);
            return Optional.ofNullable(waits);
        }
    }
}
