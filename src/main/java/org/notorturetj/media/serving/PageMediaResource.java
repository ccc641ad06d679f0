package org.notorturetj.media.serving;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The same files beside the pages of the plain edition: their links are relative, so that they lead
 * to files in a copy as well.
 */
@PermitAll
@Path("/read/media")
class PageMediaResource {
    private final MediaResource files;

    PageMediaResource(MediaResource files) {
        this.files = files;
    }

    /** As {@link MediaResource} answers; for people, and in no contract. */
    @GET
    @Path("/{hash:[0-9a-f]{64}}.{ext:[a-z0-9]{3,4}}")
    @Operation(hidden = true)
    public Response file(@PathParam("hash") String hash, @PathParam("ext") String ext) {
        return files.file(hash, ext);
    }
}
