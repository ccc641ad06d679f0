package org.notorturetj.desk.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.platform.crypto.DeskKey;
import org.notorturetj.platform.http.DeskPath;

/** Returns 503 for all desk requests while the desk key is unavailable: nothing works halfway. */
@Provider
@PreMatching
class MissingDeskKeyFilter implements ContainerRequestFilter {
    private final DeskKey key;

    MissingDeskKeyFilter(DeskKey key) {
        this.key = key;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (DeskPath.holds(request.getUriInfo().getPath())) {
            key.require();
        }
    }
}
