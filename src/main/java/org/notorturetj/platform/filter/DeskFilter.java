package org.notorturetj.platform.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

import org.notorturetj.platform.http.DeskPath;

/**
 * A filter of requests for the desk. The path decides, as it does for everything of the desk: an
 * annotation at each resource could be forgotten, and the filter would not run.
 */
public interface DeskFilter extends ContainerRequestFilter {
    @Override
    default void filter(ContainerRequestContext request) {
        if (DeskPath.holds(request.getUriInfo().getPath())) {
            filterDesk(request);
        }
    }

    /** Sees requests for the desk only. */
    void filterDesk(ContainerRequestContext request);

    /** A filter of what the desk responds. */
    interface OfResponses extends ContainerResponseFilter {
        @Override
        default void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (DeskPath.holds(request.getUriInfo().getPath())) {
                filterDesk(request, response);
            }
        }

        /** Sees responses of the desk only. */
        void filterDesk(ContainerRequestContext request, ContainerResponseContext response);
    }
}
