package org.notorturetj.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.platform.http.StoredFile;

/** Sends stored files: best accepted coding, conditional requests, ranges, digest. */
@Provider
class FinishedFile implements ContainerResponseFilter {
    private final RepresentationHandover.Current handover;

    FinishedFile(RepresentationHandover.Current handover) {
        this.handover = handover;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof StoredFile file) {
            Representation made = Representation.ofFile(file);
            handover.made(made);
            FinishedResponse.send(request, response, made, file.type());
        }
    }
}
