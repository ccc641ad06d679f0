package org.notorturetj.plain;

import java.net.URI;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.platform.filter.OldAddresses;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Sends what may be for a page of the previous website to {@link OldAddressResource}. */
@Provider
@PreMatching
@Priority(Priorities.USER + 1) // after the check of paths, which would find no language in this one
class OldAddressFilter implements ContainerRequestFilter {
    private static final URI RESOURCE = URI.create(OldAddressResource.PATH);

    private final OldAddresses old;
    private final CurrentVertxRequest current;

    OldAddressFilter(OldAddresses old, CurrentVertxRequest current) {
        this.old = old;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (old.mayBe(request.getMethod(), current.getCurrent().normalizedPath())) {
            request.setRequestUri(RESOURCE);
        }
    }
}
